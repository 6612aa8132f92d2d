package care.accord.attribution.assignment;

import java.util.Optional;

/// The order of entities: larger allowed charges, then the later service of a primary care clinician, then of a specialist,
/// then the smaller identifier. A contract's providers come last: with everything equal they do not have the greater charges.
record Ranking(int winner, Optional<Integer> runnerUp, DecidedBy decidedBy) {

    static Ranking of(Tally tally, Entities entities) {
        int first = best(tally, entities, -1);
        if (tally.size() == 1) {
            return new Ranking(first, Optional.empty(), DecidedBy.ONLY);
        }
        int second = best(tally, entities, first);
        return new Ranking(first, Optional.of(second), decidedBy(tally, first, second));
    }

    private static int best(Tally tally, Entities entities, int except) {
        int best = -1;
        for (int slot = 0; slot < tally.size(); slot++) {
            if (slot != except && (best < 0 || comesBefore(tally, entities, slot, best))) {
                best = slot;
            }
        }
        return best;
    }

    static boolean comesBefore(Tally tally, Entities entities, int slot, int other) {
        if (tally.cents(slot) != tally.cents(other)) {
            return tally.cents(slot) > tally.cents(other);
        }
        if (tally.latestPrimaryCareDay(slot) != tally.latestPrimaryCareDay(other)) {
            return tally.latestPrimaryCareDay(slot) > tally.latestPrimaryCareDay(other);
        }
        if (tally.latestSpecialistDay(slot) != tally.latestSpecialistDay(other)) {
            return tally.latestSpecialistDay(slot) > tally.latestSpecialistDay(other);
        }
        return entities.comesBefore(tally.entity(slot), tally.entity(other));
    }

    private static DecidedBy decidedBy(Tally tally, int first, int second) {
        if (tally.cents(first) != tally.cents(second)) {
            return DecidedBy.CHARGES;
        }
        if (tally.latestPrimaryCareDay(first) != tally.latestPrimaryCareDay(second)) {
            return DecidedBy.DATE;
        }
        return tally.latestSpecialistDay(first) == tally.latestSpecialistDay(second)
                ? DecidedBy.IDENTIFIER
                : DecidedBy.SPECIALIST_DATE;
    }
}
