package care.accord.population.store;

import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;

/// One line of a roster.
///
/// @param row opaque number under which URLs name the member
/// @param tin of the entity the member is attributed to; blank where there is none
/// @param npi of the clinician; blank where there is none
/// @param memberMonths in the performance period
/// @param decidedBy what decided, such as `charges` or `date`
/// @param weight the part of the person that the contract answers for: above 0, at most 1, with six decimals at most
public record RosterMember(
        int row,
        BeneficiaryId beneficiary,
        String tin,
        String npi,
        int memberMonths,
        String decidedBy,
        Change change,
        BigDecimal weight) {
    private static final int DECIMALS = 6;

    public RosterMember {
        weight = weight.stripTrailingZeros();
        if (weight.signum() <= 0
                || weight.compareTo(BigDecimal.ONE) > 0
                || weight.scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "A member's weight is %s: it is above 0 and at most 1, with six decimals at most"
                            .formatted(weight.toPlainString()));
        }
    }

    /// Somebody for whom the contract answers wholly.
    public RosterMember(
            int row,
            BeneficiaryId beneficiary,
            String tin,
            String npi,
            int memberMonths,
            String decidedBy,
            Change change) {
        this(row, beneficiary, tin, npi, memberMonths, decidedBy, change, BigDecimal.ONE);
    }

    /// Whether others answer for a part of the person.
    public Boolean isShared() {
        return weight.compareTo(BigDecimal.ONE) < 0;
    }

    /// How the member came here from the roster before.
    public enum Change {
        ADDED,
        KEPT,
        CHANGED,
        DROPPED
    }
}
