package care.accord.reconciliation.contract;

import java.math.BigDecimal;
import java.util.List;

/// What is paid for quality itself, apart from savings.
public sealed interface Incentive {

    /// A pool of dollars per member month, of which the tier reached is paid.
    ///
    /// @param tiers in ascending order; the highest reached counts, below the first nothing is paid
    record PayForPerformance(String measure, BigDecimal poolPerMemberMonth, List<Tier> tiers)
            implements Incentive {
        public PayForPerformance {
            tiers = List.copyOf(tiers);
        }
    }

    /// One step of a bonus.
    ///
    /// @param atLeast rate that opens the tier, a fraction, compared unrounded
    /// @param share fraction of the pool that is paid
    record Tier(BigDecimal atLeast, BigDecimal share) {}
}
