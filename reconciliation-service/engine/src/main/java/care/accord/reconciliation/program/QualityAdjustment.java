package care.accord.reconciliation.program;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
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

    static QualityAdjustment of(AcoYear aco, ProgramRules rules) {
        Rate maximum =
                rules.byPerformanceYear(aco.track().rule("sharing_rate")).in(aco.year()).rate();
        Setting kind = rules.byPerformanceYear("mssp.quality_adjustment").in(aco.year());
        Citation rule = kind.citation();
        Rate scaled = maximum.times(score(aco), "Quality-scaled sharing rate", rule);
        return switch (kind.text()) {
            case "complete_reporting", "quality_scaled" -> {
                Finding met = reported(aco, aco.standard() != QualityStandard.NOT_MET);
                yield new QualityAdjustment(onlyIf(scaled, met, rule), scaled, met);
            }
            case "standard_met" -> {
                Finding met = reported(aco, stated(aco) == QualityStandard.MET);
                yield new QualityAdjustment(onlyIf(maximum, met, rule), scaled, met);
            }
            case "standard_or_alternative" -> {
                QualityStandard standard = stated(aco);
                boolean alternative = standard == QualityStandard.ALTERNATIVE_MET;
                Finding met = reported(aco, standard != QualityStandard.NOT_MET);
                yield new QualityAdjustment(
                        onlyIf(alternative ? scaled : maximum, met, rule), scaled, met);
            }
            case String other ->
                    throw new IllegalStateException(
                            kind.id() + " is of no kind that code implements: " + other);
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
