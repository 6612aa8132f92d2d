package care.accord.attribution.assignment;

import java.util.Optional;

/// The order of entities: larger allowed charges, then the later service, then the later service of a specialist, then the
/// smaller identifier.
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
        if (tally.latestDay(slot) != tally.latestDay(other)) {
            return tally.latestDay(slot) > tally.latestDay(other);
        }
        if (tally.latestOtherDay(slot) != tally.latestOtherDay(other)) {
            return tally.latestOtherDay(slot) > tally.latestOtherDay(other);
        }
        return entities.id(tally.entity(slot)).compareTo(entities.id(tally.entity(other))) < 0;
    }

    private static DecidedBy decidedBy(Tally tally, int first, int second) {
        if (tally.cents(first) != tally.cents(second)) {
            return DecidedBy.CHARGES;
        }
        if (tally.latestDay(first) != tally.latestDay(second)) {
            return DecidedBy.DATE;
        }
        return tally.latestOtherDay(first) == tally.latestOtherDay(second)
                ? DecidedBy.IDENTIFIER
                : DecidedBy.SPECIALIST_DATE;
    }
}
