package care.accord.attribution.eligibility;

import care.accord.population.Beneficiary;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Optional;

/// Applies criteria in the order the rule lists them.
public final class Eligibility {
    private Eligibility() {}

    /// The first criterion the person fails, or empty when all hold.
    public static Optional<Criterion> firstFailed(
            List<Criterion> criteria, Beneficiary beneficiary, DateSpan window) {
        for (Criterion criterion : criteria) {
            if (!criterion.holds(beneficiary, window)) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }
}
