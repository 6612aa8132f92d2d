package care.accord.attribution.assignment;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Arrays;

/// Sums of one beneficiary per entity in the deciding step, in growing arrays: nothing is allocated per line. A person sees
/// few practices, so entities are found by walking.
final class Tally {
    private static final int USUAL_ENTITIES = 8;

    private int size;
    private int[] entity = new int[USUAL_ENTITIES];
    private long[] cents = new long[USUAL_ENTITIES];
    private int[] lines = new int[USUAL_ENTITIES];
    private int[] visits = new int[USUAL_ENTITIES];
    private int[] latestDay = new int[USUAL_ENTITIES];
    private int[] latestPrimaryCareDay = new int[USUAL_ENTITIES];
    private int[] latestSpecialistDay = new int[USUAL_ENTITIES];

    /// Days must not decrease from one call to the next: the columns are sorted by service date.
    void add(int number, int day, long allowedCents) {
        int slot = slotOf(number);
        cents[slot] = Math.addExact(cents[slot], allowedCents);
        if (lines[slot] == 0 || day > latestDay[slot]) {
            visits[slot]++;
            latestDay[slot] = day;
        }
        lines[slot]++;
    }

    /// A service that may break a tie, compared or not, by the step that takes its clinician: the first one's are primary
    /// care clinicians, the others' are specialists.
    void sawOn(int number, int step, int day) {
        for (int slot = 0; slot < size; slot++) {
            if (entity[slot] == number) {
                int[] latest = step == 0 ? latestPrimaryCareDay : latestSpecialistDay;
                latest[slot] = Math.max(latest[slot], day);
            }
        }
    }

    int size() {
        return size;
    }

    int entity(int slot) {
        return entity[slot];
    }

    long cents(int slot) {
        return cents[slot];
    }

    int latestPrimaryCareDay(int slot) {
        return latestPrimaryCareDay[slot];
    }

    int latestSpecialistDay(int slot) {
        return latestSpecialistDay[slot];
    }

    Total total(int slot, Entities entities) {
        return new Total(
                entities.entity(entity[slot]),
                new Usd(cents[slot]),
                lines[slot],
                visits[slot],
                LocalDate.ofEpochDay(latestDay[slot]));
    }

    private int slotOf(int number) {
        for (int slot = 0; slot < size; slot++) {
            if (entity[slot] == number) {
                return slot;
            }
        }
        if (size == entity.length) {
            int larger = size * 2;
            entity = Arrays.copyOf(entity, larger);
            cents = Arrays.copyOf(cents, larger);
            lines = Arrays.copyOf(lines, larger);
            visits = Arrays.copyOf(visits, larger);
            latestDay = Arrays.copyOf(latestDay, larger);
            latestPrimaryCareDay = Arrays.copyOf(latestPrimaryCareDay, larger);
            latestSpecialistDay = Arrays.copyOf(latestSpecialistDay, larger);
        }
        entity[size] = number;
        latestPrimaryCareDay[size] = Integer.MIN_VALUE;
        latestSpecialistDay[size] = Integer.MIN_VALUE;
        return size++;
    }
}
