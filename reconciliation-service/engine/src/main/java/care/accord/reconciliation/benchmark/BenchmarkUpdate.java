package care.accord.reconciliation.benchmark;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;

/// Brings the historical benchmark to the performance year: 42 CFR 425.602(b), 425.601(b), 425.652(b).
///
/// @param byType updated per capita benchmark by type
/// @param average over the person-years of the performance year, which makes dollars of it
public record BenchmarkUpdate(ByType byType, Rate average) {
    private static final Citation RULE = new Citation("42 CFR 425.652(b)");

    /// How the flat amount of the projected growth enters the blend was read in a summary only.
    private static final Citation PROJECTED =
            new Citation("42 CFR 425.652(b)(4), 425.660(b)", Evidence.SECOND_HAND);

    /// Growth since the third benchmark year.
    ///
    /// @param flatDollars national growth per capita in dollars, for agreements updated so
    /// @param national ratio of national assignable expenditures
    /// @param regional ratio of the region's expenditures
    /// @param share of the region's assignable beneficiaries who are the ACO's: the weight of national growth
    /// @param projected flat dollars of the accountable care prospective trend
    /// @param personYears of the performance year
    public record Growth(
            ByType flatDollars,
            ByType national,
            ByType regional,
            Rate share,
            ByType projected,
            ByType personYears) {}

    /// Updates as agreements that start on this day are updated.
    public static BenchmarkUpdate of(
            ProgramRules rules, AgreementStart start, AtRisk adjusted, Growth growth) {
        return of(rules.byAgreementStart("mssp.benchmark_update").in(start), adjusted, growth);
    }

    /// The update without its projected third, which the guardrail compares with.
    public static BenchmarkUpdate twoWay(AtRisk adjusted, Growth growth) {
        return summed(adjusted, growth, type -> twoWay(adjusted.of(type), growth, type));
    }

    /// The adjusted historical benchmark at the risk of the performance year.
    ///
    /// @param adjusted historical benchmark with its adjustment
    /// @param riskRatio see [RiskRatio]
    public record AtRisk(ByType adjusted, ByType riskRatio) {
        private Rate of(EnrollmentType type) {
            return adjusted.of(type)
                    .times(riskRatio.of(type), type.label() + ": risk-adjusted benchmark", RULE);
        }
    }

    private static BenchmarkUpdate of(Setting kind, AtRisk adjusted, Growth growth) {
        return switch (kind.field("kind").text()) {
            case "flat_dollar" ->
                    summed(
                            adjusted,
                            growth,
                            type ->
                                    adjusted.of(type)
                                            .plus(
                                                    growth.flatDollars().of(type),
                                                    type.label() + ": updated benchmark",
                                                    kind.citation()));
            case "two_way" -> twoWay(adjusted, growth);
            case "three_way" -> threeWay(kind.field("projected").rate(), adjusted, growth);
            case String other ->
                    throw new IllegalStateException(
                            kind.id() + " is of no kind that code implements: " + other);
        };
    }

    private static BenchmarkUpdate threeWay(Rate third, AtRisk adjusted, Growth growth) {
        return summed(
                adjusted,
                growth,
                type -> {
                    Rate before = adjusted.of(type);
                    Rate blended = twoWay(before, growth, type);
                    Rate projected =
                            before.plus(
                                    growth.projected().of(type),
                                    type.label() + ": with projected growth",
                                    PROJECTED);
                    Rate rest =
                            Rate.rule("One", BigDecimal.ONE, RULE)
                                    .minus(third, "Weight of the two-way blend", RULE);
                    return blended.times(rest, "Two-way part", RULE)
                            .plus(
                                    projected.times(third, "Projected part", RULE),
                                    type.label() + ": updated benchmark",
                                    PROJECTED);
                });
    }

    private static Rate twoWay(Rate before, Growth growth, EnrollmentType type) {
        Rate own = growth.share();
        Rate rest = Rate.rule("One", BigDecimal.ONE, RULE).minus(own, "Regional weight", RULE);
        Rate blend =
                growth.national()
                        .of(type)
                        .times(own, "National part", RULE)
                        .plus(
                                growth.regional().of(type).times(rest, "Regional part", RULE),
                                type.label() + ": national-regional growth",
                                RULE);
        return before.times(blend, type.label() + ": updated benchmark", RULE);
    }

    private static BenchmarkUpdate summed(
            AtRisk adjusted,
            Growth growth,
            java.util.function.Function<EnrollmentType, Rate> update) {
        ByType updated = ByType.of(adjusted.adjusted().types(), update);
        return new BenchmarkUpdate(
                updated, updated.mean(growth.personYears(), "Updated benchmark", RULE));
    }
}
