package care.accord.reconciliation.benchmark;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;

/// How much of the growth of risk scores since the third benchmark year raises the benchmark: 42 CFR 425.601(a)(10),
/// 425.605(a)(1), 425.610(a)(2).
public final class RiskRatio {
    private static final Citation RULE = new Citation("42 CFR 425.605(a)(1)");

    private RiskRatio() {}

    /// Risk scores of the performance year by those of the third benchmark year.
    ///
    /// @param prospective ratio of prospective HCC scores
    /// @param demographic ratio of demographic scores
    /// @param weights dollars of the adjusted benchmark times person-years of the performance year
    public record Growth(ByType prospective, ByType demographic, ByType weights) {}

    /// The ratio by which each type's benchmark is multiplied.
    public static ByType of(ProgramRules rules, AgreementStart start, Growth growth) {
        Setting cap = rules.byAgreementStart("mssp.benchmark_risk").in(start);
        Rate room = cap.field("growth").rate();
        return switch (cap.field("kind").text()) {
            case "each_type" -> capped(growth, plus(one(cap), room));
            case "aggregate" -> {
                Rate most =
                        plus(growth.demographic().mean(growth.weights(), AGGREGATE, RULE), room);
                boolean exceeds =
                        growth.prospective()
                                        .mean(growth.weights(), AGGREGATE, RULE)
                                        .value()
                                        .compareTo(most.value())
                                > 0;
                yield exceeds ? capped(growth, most) : growth.prospective();
            }
            case String other ->
                    throw new IllegalStateException(
                            cap.id() + " is of no kind that code implements: " + other);
        };
    }

    private static final String AGGREGATE = "Aggregate growth of risk scores";

    private static ByType capped(Growth growth, Rate most) {
        return ByType.of(
                growth.prospective().types(),
                type ->
                        growth.prospective()
                                .of(type)
                                .orAtMost(most, type.label() + ": risk ratio", RULE));
    }

    private static Rate plus(Rate ratio, Rate room) {
        return ratio.plus(room, "Highest risk ratio", RULE);
    }

    private static Rate one(Setting cap) {
        return Rate.rule("No growth", BigDecimal.ONE, cap.citation());
    }

    /// The ratio of two scores of a type.
    public static Rate of(EnrollmentType type, Rate now, Rate then) {
        return Rate.calculated(
                type.label() + ": growth of risk scores",
                now.value().divide(then.value(), MathContext.DECIMAL128),
                now.label() + " / " + then.label(),
                RULE,
                now,
                then);
    }
}
