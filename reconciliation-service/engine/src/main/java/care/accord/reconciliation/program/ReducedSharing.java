package care.accord.reconciliation.program;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Rate;
import java.util.Optional;

/// Savings below the minimum are still shared, at a fraction of the rate, with ACOs of little revenue and enough
/// beneficiaries whose agreement began under the rule. 42 CFR 425.605(h).
final class ReducedSharing {
    private ReducedSharing() {}

    static Optional<Rate> rate(AcoYear aco, Rate finalRate, ProgramRules rules) {
        AgreementStart start = aco.latestPossibleStart();
        Setting reduced = rules.byAgreementStart(aco.track().rule("reduced_sharing")).in(start);
        Setting kind = reduced.field("kind");
        return switch (kind.text()) {
            case "none" -> Optional.empty();
            case "below_minimum" -> {
                long enough = reduced.field("minimum_assigned").number().longValueExact();
                boolean eligible = isLowRevenue(aco) && aco.assigned() >= enough;
                yield eligible
                        ? Optional.of(
                                finalRate.times(
                                        reduced.field("factor").rate(),
                                        "Reduced sharing rate",
                                        reduced.citation()))
                        : Optional.empty();
            }
            case String other ->
                    throw new IllegalStateException(
                            kind.id() + " is of no kind that code implements: " + other);
        };
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
