package care.accord.reconciliation.benchmark;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;

/// How much of the difference between an ACO's region and the ACO is added to its benchmark, 42 CFR 425.601(a)(8), 425.656.
///
/// @param byType after weight, cap and offset
/// @param average over the person-years of the third benchmark year
public record RegionalAdjustment(ByType byType, Rate average) {
    private static final Citation RULE = new Citation("42 CFR 425.656");

    /// What is reported of the region and the nation, per capita and at the ACO's risk.
    ///
    /// @param times how often the benchmark was regionally adjusted, this one included
    /// @param offset dual share and excess risk, by which a negative adjustment shrinks; 0 to 1
    public record Inputs(
            ByType regional, ByType national, ByType personYears, int times, Rate offset) {
        public Inputs {
            if (times < 1) {
                throw new IllegalArgumentException(
                        "times is %d; the first regional adjustment is time 1".formatted(times));
            }
            if (offset.value().signum() < 0 || offset.value().compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "offset is %s; it is a fraction from 0 to 1".formatted(offset.display()));
            }
        }
    }

    public static RegionalAdjustment of(
            ProgramRules rules, AgreementStart start, ByType historical, Inputs inputs) {
        Setting cap = rules.byAgreementStart("mssp.regional_cap").in(start);
        ByType differences =
                ByType.of(
                        historical.types(),
                        type ->
                                inputs.regional()
                                        .of(type)
                                        .minus(
                                                historical.of(type),
                                                type.label() + ": region above ACO",
                                                RULE));
        Rate weight = weight(rules, start, inputs, differences);
        ByType adjusted =
                ByType.of(
                        historical.types(),
                        type ->
                                adjusted(
                                        type,
                                        differences
                                                .of(type)
                                                .times(weight, type.label() + ": weighted", RULE),
                                        cap,
                                        inputs));
        return new RegionalAdjustment(
                adjusted, adjusted.mean(inputs.personYears(), "Regional adjustment", RULE));
    }

    /// An ACO spends less than its region if the average difference is not negative.
    private static Rate weight(
            ProgramRules rules, AgreementStart start, Inputs inputs, ByType differences) {
        Setting weights = rules.byAgreementStart("mssp.regional_weight").in(start);
        List<RuleValue.Fields> rows = weights.rows();
        RuleValue.Fields row = rows.get(Math.min(inputs.times(), rows.size()) - 1);
        boolean lower =
                differences.mean(inputs.personYears(), "Region above ACO", RULE).value().signum()
                        >= 0;
        return weights.field(row, lower ? "lower" : "higher").rate();
    }

    private static Rate adjusted(EnrollmentType type, Rate weighted, Setting cap, Inputs inputs) {
        Rate national = inputs.national().of(type);
        Rate most = national.times(cap.field("positive").rate(), "Highest adjustment", RULE);
        Rate least =
                national.times(
                        negative(cap.field("negative").rate(), cap), "Lowest adjustment", RULE);
        Rate capped =
                weighted.orAtMost(most, type.label() + ": at most the cap", RULE)
                        .orAtLeast(least, type.label() + ": regional adjustment", RULE);
        boolean offset =
                capped.value().signum() < 0 && cap.field("offset").text().equals("negative");
        return offset
                ? capped.times(
                        Rate.rule("One", BigDecimal.ONE, RULE)
                                .minus(inputs.offset(), "1 minus the offset factor", RULE),
                        type.label() + ": regional adjustment after offset",
                        RULE)
                : capped;
    }

    private static Rate negative(Rate rate, Setting cap) {
        return Rate.rule("Negative cap", rate.value().negate(), cap.citation());
    }
}
