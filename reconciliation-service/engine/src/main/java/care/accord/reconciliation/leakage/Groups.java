package care.accord.reconciliation.leakage;

import java.util.Arrays;

/// Members, visits, cents and what became of stays by key, in a table of longs that grows: nothing is made for a line. A visit is a day on which a
/// person had care of the group; a person's lines come in the order of their days.
final class Groups {
    private static final long FREE = -1;
    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SIZE = 64;

    private long[] keys = new long[FIRST_SIZE];
    private int[] lastPerson = new int[FIRST_SIZE];
    private int[] lastDay = new int[FIRST_SIZE];
    private long[] members = new long[FIRST_SIZE];
    private long[] visits = new long[FIRST_SIZE];
    private long[] cents = new long[FIRST_SIZE];
    private int[] lastPatient = new int[FIRST_SIZE];
    private long[] patients = new long[FIRST_SIZE];
    private long[] stays = new long[FIRST_SIZE];
    private long[] readmitted = new long[FIRST_SIZE];
    private int size;

    Groups() {
        Arrays.fill(keys, FREE);
    }

    /// Counts a line.
    ///
    /// @param key not negative
    void add(long key, int person, int day, long lineCents) {
        int at = place(key);
        boolean known = members[at] > 0 && lastPerson[at] == person;
        if (!known) {
            members[at]++;
        }
        if (!known || lastDay[at] != day) {
            visits[at]++;
        }
        lastPerson[at] = person;
        lastDay[at] = day;
        cents[at] = Math.addExact(cents[at], lineCents);
    }

    /// Counts a stay whose outcome is known, of a key that was counted.
    void addStay(long key, int person, Stays.Outcome outcome) {
        int at = place(key);
        if (patients[at] == 0 || lastPatient[at] != person) {
            patients[at]++;
        }
        lastPatient[at] = person;
        stays[at]++;
        if (outcome == Stays.Outcome.READMITTED) {
            readmitted[at]++;
        }
    }

    /// Adds what another pass found; no person is in both.
    void addAll(Groups other) {
        for (int from = 0; from < other.keys.length; from++) {
            if (other.keys[from] != FREE) {
                int at = place(other.keys[from]);
                members[at] += other.members[from];
                visits[at] += other.visits[from];
                cents[at] = Math.addExact(cents[at], other.cents[from]);
                patients[at] += other.patients[from];
                stays[at] += other.stays[from];
                readmitted[at] += other.readmitted[from];
            }
        }
    }

    /// The keys that were counted, ascending.
    long[] keys() {
        return Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
    }

    Sum of(long key) {
        int at = place(key);
        return new Sum(members[at], visits[at], cents[at], patients[at], stays[at], readmitted[at]);
    }

    /// What a group came to.
    ///
    /// @param patients people with stays whose outcome is known
    record Sum(long members, long visits, long cents, long patients, long stays, long readmitted) {}

    private int place(long key) {
        int at = find(keys, key);
        if (keys[at] == FREE) {
            if (2 * (size + 1) > keys.length) {
                grow();
                at = find(keys, key);
            }
            keys[at] = key;
            size++;
        }
        return at;
    }

    private static int find(long[] table, long key) {
        int mask = table.length - 1;
        int at = (int) ((key * MIXER) >>> Integer.SIZE) & mask;
        while (table[at] != FREE && table[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] grown = new long[2 * keys.length];
        Arrays.fill(grown, FREE);
        int[] person = new int[grown.length];
        int[] day = new int[grown.length];
        int[] patient = new int[grown.length];
        long[][] sums = new long[6][grown.length];
        for (int from = 0; from < keys.length; from++) {
            if (keys[from] != FREE) {
                int at = find(grown, keys[from]);
                grown[at] = keys[from];
                person[at] = lastPerson[from];
                day[at] = lastDay[from];
                sums[0][at] = members[from];
                sums[1][at] = visits[from];
                sums[2][at] = cents[from];
                patient[at] = lastPatient[from];
                sums[3][at] = patients[from];
                sums[4][at] = stays[from];
                sums[5][at] = readmitted[from];
            }
        }
        keys = grown;
        lastPerson = person;
        lastDay = day;
        members = sums[0];
        visits = sums[1];
        cents = sums[2];
        lastPatient = patient;
        patients = sums[3];
        stays = sums[4];
        readmitted = sums[5];
    }
}
