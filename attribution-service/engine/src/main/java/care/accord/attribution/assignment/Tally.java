package care.accord.attribution.assignment;

/// Sums of one beneficiary per entity in one step, by the entity's position on the worksheet, and who is ahead: larger
/// charges, then the later service of a primary care clinician, then of a specialist, then the smaller identifier. Used
/// again for the next beneficiary.
final class Tally {
    private static final int NOBODY = -1;

    private int size;
    private long[] weighed = new long[Worksheet.USUAL_ENTITIES];
    private int[] lines = new int[Worksheet.USUAL_ENTITIES];
    private int[] visits = new int[Worksheet.USUAL_ENTITIES];
    private int[] latestDay = new int[Worksheet.USUAL_ENTITIES];
    private int[] latestPrimaryCareDay = new int[Worksheet.USUAL_ENTITIES];
    private int[] latestSpecialistDay = new int[Worksheet.USUAL_ENTITIES];
    private int first;
    private int second;

    /// Forgets the previous beneficiary.
    void begin(int entities) {
        if (entities > weighed.length) {
            int longer = Math.max(entities, weighed.length * 2);
            weighed = new long[longer];
            lines = new int[longer];
            visits = new int[longer];
            latestDay = new int[longer];
            latestPrimaryCareDay = new int[longer];
            latestSpecialistDay = new int[longer];
        }
        for (int slot = 0; slot < entities; slot++) {
            weighed[slot] = 0;
            lines[slot] = 0;
            visits[slot] = 0;
            latestDay[slot] = Integer.MIN_VALUE;
            latestPrimaryCareDay[slot] = Integer.MIN_VALUE;
            latestSpecialistDay[slot] = Integer.MIN_VALUE;
        }
        size = entities;
        first = NOBODY;
        second = NOBODY;
    }

    /// A service that is compared. Days must not decrease from one call to the next: the columns are sorted by service date.
    void add(int slot, int day, long charges) {
        weighed[slot] = Math.addExact(weighed[slot], charges);
        visits[slot] += day == latestDay[slot] ? 0 : 1;
        latestDay[slot] = day;
        lines[slot]++;
    }

    /// Whether any two that compete have equal charges.
    boolean anyTie() {
        for (int slot = 1; slot < size; slot++) {
            for (int other = 0; other < slot; other++) {
                if (weighed[slot] == weighed[other] && lines[slot] > 0 && lines[other] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A service that may break a tie, compared or not.
    void sawPrimaryCare(int slot, int day) {
        latestPrimaryCareDay[slot] = Math.max(latestPrimaryCareDay[slot], day);
    }

    void sawSpecialist(int slot, int day) {
        latestSpecialistDay[slot] = Math.max(latestSpecialistDay[slot], day);
    }

    /// Where only the services that were compared break a tie.
    void forgetWhatWasNotCompared() {
        for (int slot = 0; slot < size; slot++) {
            latestPrimaryCareDay[slot] = latestDay[slot];
            latestSpecialistDay[slot] = latestDay[slot];
        }
    }

    /// Finds the two that are ahead.
    void rank(int[] entity, Entities entities) {
        for (int slot = 0; slot < size; slot++) {
            if (lines[slot] == 0) {
                continue;
            }
            if (first == NOBODY || isAhead(slot, first, entity, entities)) {
                second = first;
                first = slot;
            } else if (second == NOBODY || isAhead(slot, second, entity, entities)) {
                second = slot;
            }
        }
    }

    boolean isAhead(int slot, int other, int[] entity, Entities entities) {
        if (weighed[slot] != weighed[other]) {
            return weighed[slot] > weighed[other];
        }
        if (latestPrimaryCareDay[slot] != latestPrimaryCareDay[other]) {
            return latestPrimaryCareDay[slot] > latestPrimaryCareDay[other];
        }
        if (latestSpecialistDay[slot] != latestSpecialistDay[other]) {
            return latestSpecialistDay[slot] > latestSpecialistDay[other];
        }
        return entities.comesBefore(entity[slot], entity[other]);
    }

    DecidedBy decidedBy() {
        if (second == NOBODY) {
            return DecidedBy.ONLY;
        }
        if (weighed[first] != weighed[second]) {
            return DecidedBy.CHARGES;
        }
        if (latestPrimaryCareDay[first] != latestPrimaryCareDay[second]) {
            return DecidedBy.DATE;
        }
        return latestSpecialistDay[first] == latestSpecialistDay[second]
                ? DecidedBy.IDENTIFIER
                : DecidedBy.SPECIALIST_DATE;
    }

    /// Position of the winner on the worksheet; there must be one.
    int first() {
        return first;
    }

    /// Position of the runner-up, negative when there is none.
    int second() {
        return second;
    }

    int size() {
        return size;
    }

    boolean competes(int slot) {
        return lines[slot] > 0;
    }

    long weighed(int slot) {
        return weighed[slot];
    }

    int lines(int slot) {
        return lines[slot];
    }

    int visits(int slot) {
        return visits[slot];
    }

    int latestDay(int slot) {
        return latestDay[slot];
    }
}
