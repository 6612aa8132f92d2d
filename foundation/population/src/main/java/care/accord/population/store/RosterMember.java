package care.accord.population.store;

import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.List;

/// One line of a roster.
///
/// @param row opaque number under which URLs name the member
/// @param tin of the entity the member is attributed to; blank where there is none
/// @param npi of the clinician; blank where there is none
/// @param memberMonths in the performance period
/// @param decidedBy what decided, such as `charges` or `date`
/// @param weight the part of the person that the contract answers for: above 0, at most 1, with six decimals at most
/// @param parts of the contract's entities, adding up to the weight, where several of them share the person; else empty, and the weight is
///     the entity's
public record RosterMember(
        int row,
        BeneficiaryId beneficiary,
        String tin,
        String npi,
        int memberMonths,
        String decidedBy,
        Change change,
        BigDecimal weight,
        List<Part> parts) {
    private static final int DECIMALS = 6;

    public RosterMember {
        weight = fraction(weight);
        parts = List.copyOf(parts);
        BigDecimal sum = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty() && sum.compareTo(weight) != 0) {
            throw new IllegalArgumentException(
                    "The parts of a member add up to %s: they must add up to the weight, %s"
                            .formatted(sum.toPlainString(), weight.toPlainString()));
        }
    }

    private static BigDecimal fraction(BigDecimal weight) {
        BigDecimal plain = weight.stripTrailingZeros();
        if (plain.signum() <= 0
                || plain.compareTo(BigDecimal.ONE) > 0
                || plain.scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "A member's weight is %s: it is above 0 and at most 1, with six decimals at most"
                            .formatted(plain.toPlainString()));
        }
        return plain;
    }

    /// What one of the contract's entities has of a person.
    ///
    /// @param tin blank where there is none
    /// @param npi of the clinician; blank where there is none
    /// @param weight its part: above 0, at most 1, with six decimals at most
    public record Part(String tin, String npi, BigDecimal weight) {
        public Part {
            weight = fraction(weight);
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

    /// Somebody of whom one entity has all that is the contract's.
    public RosterMember(
            int row,
            BeneficiaryId beneficiary,
            String tin,
            String npi,
            int memberMonths,
            String decidedBy,
            Change change,
            BigDecimal weight) {
        this(row, beneficiary, tin, npi, memberMonths, decidedBy, change, weight, List.of());
    }

    /// Whose the member is within the contract, and to what part.
    public List<Part> credits() {
        return parts.isEmpty() ? List.of(new Part(tin, npi, weight)) : parts;
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
