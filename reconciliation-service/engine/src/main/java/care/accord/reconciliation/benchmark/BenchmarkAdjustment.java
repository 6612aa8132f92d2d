package care.accord.reconciliation.benchmark;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/// Which adjustment an ACO's benchmark gets, 42 CFR 425.601(a)(8), 425.603(b), 425.652(a)(8).
///
/// @param perCapita dollars added; zero with [Category#NONE]
public record BenchmarkAdjustment(Category category, Rate perCapita) {

    /// What is added.
    public enum Category {
        REGIONAL,
        PRIOR_SAVINGS,
        POPULATION,
        NONE
    }

    /// The adjustments an ACO could get.
    ///
    /// @param population the health equity benchmark adjustment; absent where it is not computed
    public record Candidates(
            Optional<Rate> regional, Optional<Rate> priorSavings, Optional<Rate> population) {}

    public static BenchmarkAdjustment select(
            ProgramRules rules, AgreementStart start, Candidates candidates) {
        Setting kind = rules.byAgreementStart("mssp.benchmark_adjustment").in(start);
        BenchmarkAdjustment none =
                new BenchmarkAdjustment(
                        Category.NONE,
                        Rate.rule("No adjustment", BigDecimal.ZERO, kind.citation()));
        return switch (kind.text()) {
            case "none" -> none;
            case "prior_savings" ->
                    positive(Category.PRIOR_SAVINGS, candidates.priorSavings()).orElse(none);
            case "regional" ->
                    candidates
                            .regional()
                            .map(rate -> new BenchmarkAdjustment(Category.REGIONAL, rate))
                            .orElse(none);
            case "higher_of_two" ->
                    highest(
                            none,
                            positive(Category.REGIONAL, candidates.regional()),
                            positive(Category.PRIOR_SAVINGS, candidates.priorSavings()));
            case "highest_of_three" ->
                    highest(
                            highest(
                                    none,
                                    positive(Category.REGIONAL, candidates.regional()),
                                    positive(Category.PRIOR_SAVINGS, candidates.priorSavings())),
                            Optional.empty(),
                            positive(Category.POPULATION, candidates.population()));
            case String other ->
                    throw new IllegalStateException(
                            kind.id() + " is of no kind that code implements: " + other);
        };
    }

    /// What the health equity benchmark adjustment is measured by.
    ///
    /// @param national assignable per capita expenditures
    /// @param share of beneficiaries with a low-income subsidy or dual eligibility, a fraction
    public record LowIncome(Rate national, Rate share) {}

    /// The health equity benchmark adjustment: what is missing to the cap above the other adjustments, times the share of
    /// beneficiaries with a low income, 42 CFR 425.662(b). Empty below the least share.
    public static Optional<Rate> population(
            ProgramRules rules, AgreementStart start, LowIncome income, Candidates others) {
        Setting terms = rules.byAgreementStart("mssp.population_adjustment").in(start);
        Citation rule = terms.citation();
        if (income.share().value().compareTo(terms.field("least_share").number()) < 0) {
            return Optional.empty();
        }
        Rate taken = Rate.rule("Zero", BigDecimal.ZERO, rule);
        for (Optional<Rate> other : java.util.List.of(others.regional(), others.priorSavings())) {
            if (other.isPresent()) {
                taken = other.get().orAtLeast(taken, "Highest other adjustment", rule);
            }
        }
        return Optional.of(
                income.national()
                        .times(terms.field("cap").rate(), "Most that is added", rule)
                        .minus(taken, "Left to add", rule)
                        .times(income.share(), "Population adjustment", rule));
    }

    private static Optional<BenchmarkAdjustment> positive(Category category, Optional<Rate> rate) {
        return rate.filter(value -> value.value().signum() > 0)
                .map(value -> new BenchmarkAdjustment(category, value));
    }

    /// The highest; where two are equal the first.
    private static BenchmarkAdjustment highest(
            BenchmarkAdjustment otherwise,
            Optional<BenchmarkAdjustment> one,
            Optional<BenchmarkAdjustment> other) {
        BenchmarkAdjustment best = one.orElse(otherwise);
        return other.filter(o -> o.perCapita().value().compareTo(best.perCapita().value()) > 0)
                .orElse(best);
    }
}
