package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Citation;
import java.util.List;

/// An arrangement ready to be settled: what it starts from, what counts, and what happens to savings and losses.
///
/// @param belowMinimum what happens to savings that stay below the minimum; empty means they do not count
/// @param losses empty in an upside-only arrangement
/// @param rule the text that orders the comparison
public record Terms(
        Base base,
        Corridor corridor,
        List<Block> savings,
        List<Block> belowMinimum,
        List<Block> losses,
        Citation rule) {
    public Terms {
        savings = List.copyOf(savings);
        belowMinimum = List.copyOf(belowMinimum);
        losses = List.copyOf(losses);
    }
}
