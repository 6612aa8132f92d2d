package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.NotAssigned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A decision with what it was made from, for an explanation. Nothing here is computed a second way.
public final class Workings {
    private final Assignment outcome;
    private final DecidingLines lines;
    private final Tally tally;
    private final Entities entities;

    Workings(Assignment outcome, DecidingLines lines, Tally tally, Entities entities) {
        this.outcome = outcome;
        this.lines = lines;
        this.tally = tally;
        this.entities = entities;
    }

    static Workings without(NotAssigned outcome, Entities entities) {
        return new Workings(outcome, new DecidingLines(), new Tally(), entities);
    }

    public Assignment outcome() {
        return outcome;
    }

    /// The lines that were compared, in order of service date.
    public List<Integer> lines() {
        List<Integer> deciding = new ArrayList<>();
        for (int position = 0; position < lines.size(); position++) {
            if (lines.decides(position)) {
                deciding.add(lines.line(position));
            }
        }
        return deciding;
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
