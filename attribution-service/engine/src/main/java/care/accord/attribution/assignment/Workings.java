package care.accord.attribution.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A decision with what it was made from, for an explanation. Nothing here is computed a second way.
public final class Workings {
    private final Assignment outcome;
    private final CountedLines lines;
    private final Tally tally;
    private final Entities entities;

    Workings(Assignment outcome, CountedLines lines, Tally tally, Entities entities) {
        this.outcome = outcome;
        this.lines = lines;
        this.tally = tally;
        this.entities = entities;
    }

    public Assignment outcome() {
        return outcome;
    }

    /// The lines that were compared, in order of service date.
    public List<Integer> lines() {
        return lines.comparedLines();
    }

    /// The entities that competed, winner first.
    public List<Total> totals() {
        Comparator<Integer> order =
                (slot, other) -> {
                    if (slot.equals(other)) {
                        return 0;
                    }
                    return Ranking.comesBefore(tally, entities, slot, other) ? -1 : 1;
                };
        return IntStream.range(0, tally.size())
                .boxed()
                .sorted(order)
                .map(slot -> tally.total(slot, entities))
                .toList();
    }
}
