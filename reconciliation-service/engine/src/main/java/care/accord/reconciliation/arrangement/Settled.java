package care.accord.reconciliation.arrangement;

import care.accord.reconciliation.settlement.Step;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Figure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A settled arrangement. Its figures hold both what happened and what would have happened on the other side of every gate,
/// so that any input or term can be replaced afterwards.
///
/// @param figures of every block, by name, in the order of the arrangement
/// @param payment what is paid; negative when it is owed
/// @param steps the amounts of the waterfall, what was reported at its first use; the last is the payment
public record Settled(
        Arrangement arrangement, Map<String, Figure> figures, Amount payment, List<Step> steps) {
    public Settled {
        figures = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(figures));
        steps = List.copyOf(steps);
    }

    /// The values behind the payment that nobody has checked against the text that makes them law, one sentence each.
    public List<String> reservations() {
        Set<String> found = new LinkedHashSet<>();
        figures.values().forEach(figure -> collect(figure, found));
        return List.copyOf(found);
    }

    private static void collect(Figure figure, Set<String> found) {
        switch (figure.origin()) {
            case Figure.Origin.Reported _ -> {}
            case Figure.Origin.Rule(Citation citation) -> {
                if (citation.evidence() != Evidence.VERIFIED) {
                    found.add("%s: %s  [%s]".formatted(figure.label(), figure.display(), citation));
                }
            }
            case Figure.Origin.Calculated(_, _, var inputs) ->
                    inputs.forEach(input -> collect(input, found));
        }
    }
}
