package care.accord.reconciliation.leakage;

import care.accord.reconciliation.expenditure.PartSum;
import java.math.BigDecimal;
import java.util.Arrays;

/// Members, visits, cents and what became of stays by key, in a table that grows: nothing is made for a line. A visit is a day on which a
/// person had care of the group; a person's lines come in the order of their days. People, visits and stays count whole; cents, and people once
/// more, by the contract's part of the person.
final class Groups {
    private static final long FREE = -1;
    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SIZE = 64;
    private static final int NOBODY = -1;

    private long[] keys = new long[FIRST_SIZE];
    private Group[] groups = new Group[FIRST_SIZE];
    private int size;
    private int person = NOBODY;
    private int part = PartSum.WHOLE;

    Groups() {
        Arrays.fill(keys, FREE);
    }

    /// What one key came to so far.
    private static final class Group {
        private int lastPerson = NOBODY;
        private int lastDay;
        private int lastPatient = NOBODY;
        private long members;
        private long shared;
        private long visits;
        private long patients;
        private long stays;
        private long readmitted;
        private final PartSum weighted = new PartSum();
        private final PartSum cents = new PartSum();

        void addAll(Group other) {
            members += other.members;
            shared += other.shared;
            visits += other.visits;
            patients += other.patients;
            stays += other.stays;
            readmitted += other.readmitted;
            weighted.addAll(other.weighted);
            cents.addAll(other.cents);
        }
    }

    /// Whose lines come next.
    ///
    /// @param millionths of the person that the contract answers for
    void begin(int next, int millionths) {
        person = next;
        part = millionths;
    }

    /// Counts a line of the person.
    ///
    /// @param key not negative
    void add(long key, int day, long lineCents) {
        Group group = group(key);
        boolean known = group.lastPerson == person;
        if (!known) {
            group.members++;
            group.shared += part == PartSum.WHOLE ? 0 : 1;
            group.weighted.add(1, part);
        }
        if (!known || group.lastDay != day) {
            group.visits++;
        }
        group.lastPerson = person;
        group.lastDay = day;
        group.cents.add(lineCents, part);
    }

    /// Counts a stay of the person whose outcome is known.
    void addStay(long key, Stays.Outcome outcome) {
        Group group = group(key);
        if (group.lastPatient != person) {
            group.patients++;
        }
        group.lastPatient = person;
        group.stays++;
        if (outcome == Stays.Outcome.READMITTED) {
            group.readmitted++;
        }
    }

    /// Adds what another pass found; no person is in both.
    void addAll(Groups other) {
        for (int from = 0; from < other.keys.length; from++) {
            if (other.keys[from] != FREE) {
                group(other.keys[from]).addAll(other.groups[from]);
            }
        }
    }

    /// The keys that were counted, ascending.
    long[] keys() {
        return Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
    }

    Sum of(long key) {
        Group group = group(key);
        PartSum cents = new PartSum();
        cents.addAll(group.cents);
        return new Sum(
                group.members,
                group.shared,
                group.weighted.value(),
                group.visits,
                cents,
                group.patients,
                group.stays,
                group.readmitted);
    }

    /// What a group came to.
    ///
    /// @param members people, whoever shares them
    /// @param shared those of them of whom others answer for a part
    /// @param weighted people by the contract's part of each, an exact decimal
    /// @param cents by the contract's part of the person, exact
    /// @param patients people with stays whose outcome is known
    record Sum(
            long members,
            long shared,
            BigDecimal weighted,
            long visits,
            PartSum cents,
            long patients,
            long stays,
            long readmitted) {}

    private Group group(long key) {
        int at = find(keys, key);
        if (keys[at] == FREE) {
            if (2 * (size + 1) > keys.length) {
                grow();
                at = find(keys, key);
            }
            keys[at] = key;
            groups[at] = new Group();
            size++;
        }
        return groups[at];
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
        Group[] moved = new Group[grown.length];
        for (int from = 0; from < keys.length; from++) {
            if (keys[from] != FREE) {
                int at = find(grown, keys[from]);
                grown[at] = keys[from];
                moved[at] = groups[from];
            }
        }
        keys = grown;
        groups = moved;
    }
}
