package care.accord.reconciliation.benchmark;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// What an ACO saved in the three years before the agreement comes back into its benchmark in part, 42 CFR 425.658.
public final class PriorSavings {
    private static final Citation RULE = new Citation("42 CFR 425.658(b)-(c)");

    private PriorSavings() {}

    /// A performance year before the agreement.
    ///
    /// @param perCapita savings, or losses as a negative amount; absent where the year was not reconciled, which counts as zero
    /// @param personYears of the year; left out of the proration where it was not reconciled
    public record Year(Optional<Rate> perCapita, Rate personYears) {}

    /// What the savings are measured by.
    ///
    /// @param benchmarkPersonYears mean of the benchmark years
    /// @param national assignable per capita expenditures
    public record Scale(Rate benchmarkPersonYears, Rate national) {}

    /// The adjustment per capita; empty where the ACO did not save.
    ///
    /// @param years the three years before
    public static Optional<Rate> of(
            ProgramRules rules, AgreementStart start, List<Year> years, Scale scale) {
        List<Year> reconciled =
                years.stream().filter(year -> year.perCapita().isPresent()).toList();
        if (reconciled.isEmpty()) {
            return Optional.empty();
        }
        Rate average =
                over(
                        sum(
                                reconciled.stream()
                                        .flatMap(year -> year.perCapita().stream())
                                        .toList()),
                        count("Years before the agreement", years.size()),
                        "Average savings per capita");
        if (average.value().signum() <= 0) {
            return Optional.empty();
        }
        Rate people =
                over(
                        sum(reconciled.stream().map(Year::personYears).toList()),
                        count("Reconciled years", reconciled.size()),
                        "Average person-years");
        Rate proration =
                over(people, scale.benchmarkPersonYears(), "Person-years by those of the benchmark")
                        .orAtMost(count("One", 1), "Proration", RULE);
        Setting terms = rules.byAgreementStart("mssp.prior_savings").in(start);
        Rate share =
                average.times(proration, "Prorated savings per capita", RULE)
                        .times(terms.field("share").rate(), "Share of prior savings", RULE);
        Rate cap = scale.national().times(terms.field("cap").rate(), "Cap of prior savings", RULE);
        return Optional.of(share.orAtMost(cap, "Prior savings adjustment", RULE));
    }

    private static Rate sum(List<Rate> rates) {
        return rates.stream()
                .reduce((one, other) -> one.plus(other, "Sum of the years", RULE))
                .orElseThrow();
    }

    private static Rate count(String label, int number) {
        return Rate.rule(label, BigDecimal.valueOf(number), RULE);
    }

    private static Rate over(Rate part, Rate whole, String label) {
        return Rate.calculated(
                label,
                part.value().divide(whole.value(), MathContext.DECIMAL128),
                part.label() + " / " + whole.label(),
                RULE,
                part,
                whole);
    }
}
