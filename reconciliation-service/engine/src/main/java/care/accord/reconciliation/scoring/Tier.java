package care.accord.reconciliation.scoring;

import java.math.BigDecimal;

/// Where the bar is passed, this share of the pool is earned.
///
/// @param share a fraction
public record Tier(Bar bar, BigDecimal share) {}
