package care.accord.reconciliation.program;

import care.accord.vocabulary.Rate;
import java.util.Optional;

/// Savings below the minimum are still shared, at a fraction of the rate, with ACOs of little revenue and enough
/// beneficiaries whose agreement began under the rule. 42 CFR 425.605(h).
final class ReducedSharing {
    private ReducedSharing() {}

    static Optional<Rate> rate(AcoYear aco, Rate finalRate, TrackRules rules) {
        return factor(aco, rules)
                .map(reduced ->
                        finalRate.times(
                                reduced.factor().figure(), "Reduced sharing rate", reduced.rule()));
    }

    /// What applies to the ACO, if it is eligible.
    ///
    /// @throws IllegalArgumentException where that depends on what was not reported
    static Optional<TrackRules.Reduced> factor(AcoYear aco, TrackRules rules) {
        return rules.reduced()
                .filter(reduced ->
                        isLowRevenue(aco) && aco.assigned() >= reduced.minimumAssigned());
    }

    private static boolean isLowRevenue(AcoYear aco) {
        if (aco.agreementStart().isEmpty()) {
            throw new IllegalArgumentException(
                    "agreement_start: missing; in %s sharing below the minimum depends on it"
                            .formatted(aco.year()));
        }
        return switch (aco.revenue()) {
            case LOW -> true;
            case HIGH -> false;
            case NOT_REPORTED ->
                    throw new IllegalArgumentException(
                            "revenue_category: missing; agreements that start on or after the rule share savings below the minimum only with low-revenue ACOs");
        };
    }
}
