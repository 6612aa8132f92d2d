package care.accord.metrics.scorecard.common;

import care.accord.metrics.cost.Spend;
import java.util.Optional;

/// What one contract's members cost.
///
/// @param earlier of the scorecard before, where there is one
public record ContractSpend(Spend spend, Optional<Spend> earlier) {}
