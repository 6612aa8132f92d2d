package care.accord.reconciliation.scoring;

import java.math.BigDecimal;

/// From this score on, this share of the pool is earned. Both are fractions.
public record Tier(BigDecimal atLeast, BigDecimal share) {}
