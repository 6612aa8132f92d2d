package care.accord.reconciliation.benchmark;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;

/// Where the projected third of the update would make an ACO owe losses, it is compared with the two-way blend instead:
/// 42 CFR 425.652(b)(5).
///
/// @param benchmark the one that is settled against
public record Guardrail(Verdict verdict, Amount benchmark) {
    private static final Citation RULE = new Citation("42 CFR 425.652(b)(5)");

    /// What the comparison came to.
    public enum Verdict {
        /// The three-way blend leaves no losses that count.
        NOT_TRIGGERED,
        /// Both blends leave losses; the smaller count.
        SMALLER_LOSSES,
        /// The two-way blend leaves none: neither losses are owed nor savings paid.
        NEITHER
    }

    /// Compares expenditures with both updated benchmarks.
    ///
    /// @param minimumLossRate losses must be at least this fraction of the benchmark; in one-sided models the minimum savings
    ///     rate
    public static Guardrail of(
            Amount threeWay, Amount twoWay, Amount expenditures, Rate minimumLossRate) {
        if (!losesBeyond(threeWay, expenditures, minimumLossRate)) {
            return new Guardrail(Verdict.NOT_TRIGGERED, threeWay);
        }
        if (expenditures.value().compareTo(twoWay.value()) <= 0) {
            return new Guardrail(Verdict.NEITHER, twoWay);
        }
        return new Guardrail(
                Verdict.SMALLER_LOSSES, threeWay.orAtLeast(twoWay, "Updated benchmark", RULE));
    }

    private static boolean losesBeyond(Amount benchmark, Amount expenditures, Rate minimum) {
        BigDecimal losses = expenditures.value().minus(benchmark.value()).dollars();
        BigDecimal least = benchmark.value().dollars().multiply(minimum.value());
        return losses.signum() > 0 && losses.compareTo(least) >= 0;
    }
}
