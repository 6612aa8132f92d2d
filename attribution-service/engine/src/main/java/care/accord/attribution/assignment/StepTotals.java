package care.accord.attribution.assignment;

import java.util.List;

/// What every entity furnished in one step, the one ahead first.
///
/// @param decided whether this is the step that decided
public record StepTotals(Step step, boolean decided, List<Total> totals) {
    public StepTotals {
        totals = List.copyOf(totals);
    }
}
