package care.accord.reconciliation.leakage;

import care.accord.population.ClaimColumn;
import java.util.EnumSet;
import java.util.Set;

/// Who belongs to the provider organization: practices by TIN, facilities by CCN.
public record Organization(Set<String> tins, Set<String> ccns) {
    /// The columns by which care is told to be inside or outside.
    public static final Set<ClaimColumn> COLUMNS =
            Set.copyOf(
                    EnumSet.of(
                            ClaimColumn.BILLING_TIN, ClaimColumn.FACILITY, ClaimColumn.SPECIALTY));

    public Organization {
        tins = Set.copyOf(tins);
        ccns = Set.copyOf(ccns);
        if (tins.isEmpty() && ccns.isEmpty()) {
            throw new IllegalArgumentException(
                    "The organization has no participants: without them all care is outside");
        }
    }
}
