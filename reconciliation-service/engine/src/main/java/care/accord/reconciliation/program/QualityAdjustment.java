package care.accord.reconciliation.program;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;

/// How quality turns a track's maximum sharing rate into the final one; the performance year chooses the kind.
/// 42 CFR 425.502, 425.512.
///
/// @param finalRate what share of savings the ACO earns
/// @param scaledRate the maximum rate times the quality score, from which some loss rates are derived
/// @param standardMet whether any standard was met
record QualityAdjustment(Rate finalRate, Rate scaledRate, Finding standardMet) {

    static QualityAdjustment of(AcoYear aco, TrackRules rules) {
        Rate maximum = rules.maximumRate().figure();
        Citation rule = rules.quality().rule();
        Rate scaled = maximum.times(score(aco), "Quality-scaled sharing rate", rule);
        Finding met = reported(aco, isMet(aco, rules));
        boolean pays = paysMaximum(aco, rules);
        return new QualityAdjustment(onlyIf(pays ? maximum : scaled, met, rule), scaled, met);
    }

    /// Whether the ACO shares at all.
    ///
    /// @throws IllegalArgumentException where that depends on what was not reported
    static boolean isMet(AcoYear aco, TrackRules rules) {
        return switch (rules.quality().kind()) {
            case SCALED -> aco.standard() != QualityStandard.NOT_MET;
            case STANDARD_MET -> stated(aco) == QualityStandard.MET;
            case STANDARD_OR_ALTERNATIVE -> stated(aco) != QualityStandard.NOT_MET;
        };
    }

    /// Whether it shares at the maximum rate rather than at that rate times its quality score.
    static boolean paysMaximum(AcoYear aco, TrackRules rules) {
        return switch (rules.quality().kind()) {
            case SCALED -> false;
            case STANDARD_MET -> true;
            case STANDARD_OR_ALTERNATIVE -> aco.standard() != QualityStandard.ALTERNATIVE_MET;
        };
    }

    private static Rate score(AcoYear aco) {
        return aco.qualityScore()
                .map(score -> Rate.reported("Quality score", score, aco.source()))
                .orElseGet(() ->
                        Rate.reported(
                                "Quality score",
                                BigDecimal.ONE,
                                aco.source() + ": no score, complete reporting sufficed"));
    }

    private static QualityStandard stated(AcoYear aco) {
        if (aco.standard() == QualityStandard.NOT_REPORTED) {
            throw new IllegalArgumentException(
                    "met_qps: missing; in %s the sharing rate depends on the quality performance standard"
                            .formatted(aco.year()));
        }
        return aco.standard();
    }

    private static Finding reported(AcoYear aco, boolean met) {
        String label =
                switch (aco.standard()) {
                    case MET, NOT_MET, NOT_REPORTED -> "Quality performance standard met";
                    case ALTERNATIVE_MET -> "Alternative quality performance standard met";
                };
        return Finding.reported(label, met, aco.source());
    }

    private static Rate onlyIf(Rate rate, Finding met, Citation rule) {
        return Rate.calculated(
                "Final sharing rate",
                met.isTrue() ? rate.value() : BigDecimal.ZERO,
                rate.label() + " if " + met.label(),
                rule,
                rate,
                met);
    }
}
