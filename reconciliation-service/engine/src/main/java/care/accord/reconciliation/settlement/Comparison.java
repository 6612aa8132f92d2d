package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;

/// Benchmark and expenditures side by side. The savings rate stays unrounded: thresholds are compared with every digit.
public record Comparison(Amount benchmark, Amount expenditures, Amount savings, Rate savingsRate) {

    /// Compares both sides of a base.
    ///
    /// @throws IllegalArgumentException when the benchmark is not above zero
    public static Comparison of(Base base, Citation rule) {
        Amount benchmark = base.benchmark();
        if (benchmark.value().cents() <= 0) {
            throw new IllegalArgumentException(
                    "The benchmark is %s; savings can only be measured against a benchmark above zero"
                            .formatted(benchmark.display()));
        }
        Amount savings = benchmark.minus(base.expenditures(), "Savings", rule);
        return new Comparison(
                benchmark,
                base.expenditures(),
                savings,
                Rate.ratio(savings, benchmark, "Savings rate", rule));
    }
}
