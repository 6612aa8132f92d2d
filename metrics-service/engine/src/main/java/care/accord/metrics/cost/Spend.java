package care.accord.metrics.cost;

import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What members cost in the months they were covered, and what people alike would have: everybody of the payer of the same age and
/// sex, in as many months. Allowed charges, medical and of pharmacies.
///
/// @param members who were covered in the period
/// @param others of the payer who were, so that the members are not held against themselves alone
/// @param memberMonths of the members
/// @param expected dollars, unrounded
public record Spend(
        long members, long others, long memberMonths, Usd observed, BigDecimal expected) {

    /// Of two contracts together: others whom both know of are not told apart, and are not counted.
    public Spend plus(Spend other) {
        return new Spend(
                members + other.members,
                Math.min(others, other.others),
                memberMonths + other.memberMonths,
                observed.plus(other.observed),
                expected.add(other.expected));
    }

    /// The same as far as it may be shown: nothing of few members, and no comparison without many others, whose costs would follow from it.
    public Optional<Spend> shown(SmallCells cells) {
        if (members == 0 || cells.isSmall(members)) {
            return Optional.empty();
        }
        return Optional.of(
                others == 0 || cells.isSmall(others)
                        ? new Spend(members, 0, memberMonths, observed, BigDecimal.ZERO)
                        : this);
    }

    /// Whether it is held against anybody.
    public boolean isCompared() {
        return others > 0 && expected.signum() > 0;
    }

    /// Rounded to the cent.
    public Usd perMemberMonth() {
        return perMonth(observed.dollars());
    }

    /// What people alike would have cost, rounded to the cent; absent where there is nobody to compare with.
    public Optional<Usd> expectedPerMemberMonth() {
        return isCompared() ? Optional.of(perMonth(expected)) : Optional.empty();
    }

    private Usd perMonth(BigDecimal dollars) {
        return Usd.rounded(
                dollars.divide(BigDecimal.valueOf(memberMonths), MathContext.DECIMAL128));
    }
}
