package care.accord.reconciliation.program;

import care.accord.reconciliation.program.TrackRules.LossRate;
import care.accord.reconciliation.program.TrackRules.LossStep;
import care.accord.reconciliation.program.TrackRules.Reduced;
import care.accord.reconciliation.program.TrackRules.SavingsStep;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An ACO-year settled in whole cents and exact fractions, by the same rules in the same order as the settlement that explains itself.
/// Fails with an [ArithmeticException] where a number has more digits than fit.
record Reckoning(AcoYear aco, TrackRules rules) {

    Tally tally() {
        long benchmark = aco.benchmark().cents();
        long savings = Math.subtractExact(benchmark, aco.expenditures().cents());
        Quotient minimum = MinimumRate.exact(aco, rules.minimum());
        boolean met = QualityAdjustment.isMet(aco, rules);
        Fraction rate = met ? finalRate() : Fraction.ZERO;
        Optional<Fraction> lossRate = rules.lossRate().map(kind -> lossRate(kind, met));
        Optional<Reduced> reduced = ReducedSharing.factor(aco, rules);
        boolean barred = rules.isBarred(aco);
        if (savings > 0 && !barred && minimum.isReachedBy(savings, benchmark)) {
            return shared(savings, rate, lossRate);
        }
        if (savings < 0 && minimum.isReachedBy(-savings, benchmark)) {
            return lossRate.isPresent()
                    ? repaid(-savings, rate, lossRate.get())
                    : nothing(printed(savings), rate, lossRate);
        }
        if (savings > 0 && !barred && reduced.isPresent()) {
            return shared(savings, rate.times(reduced.get().factor().fraction()), lossRate);
        }
        return nothing(Usd.ZERO, rate, lossRate);
    }

    private Usd printed(long savings) {
        return rules.oneSidedLosses() == TrackRules.OneSidedLosses.PRINTED
                ? new Usd(savings)
                : Usd.ZERO;
    }

    private Fraction finalRate() {
        return QualityAdjustment.paysMaximum(aco, rules)
                ? rules.maximumRate().fraction()
                : scaledRate();
    }

    private Fraction scaledRate() {
        Fraction maximum = rules.maximumRate().fraction();
        BigDecimal score = aco.qualityScore().orElse(null);
        return score == null ? maximum : maximum.times(Fraction.of(score));
    }

    private Fraction lossRate(LossRate kind, boolean met) {
        return switch (kind) {
            case LossRate.Fixed(RuleRate fixed) -> fixed.fraction();
            case LossRate.FromQuality(RuleRate floor, RuleRate ceiling, _, _) ->
                    met
                            ? Fraction.ONE
                                    .minus(scaledRate())
                                    .max(floor.fraction())
                                    .min(ceiling.fraction())
                            : ceiling.fraction();
        };
    }

    private Tally shared(long savings, Fraction rate, Optional<Fraction> lossRate) {
        long benchmark = aco.benchmark().cents();
        long amount = savings;
        for (SavingsStep step : rules.savings()) {
            amount =
                    switch (step) {
                        case SavingsStep.Share _ -> rate.of(amount);
                        case SavingsStep.AboveMinimum _ -> aboveMinimum(amount);
                        case SavingsStep.Sequestration(RuleRate cut, _) ->
                                amount - cut.fraction().of(amount);
                        case SavingsStep.PaymentLimit(RuleRate limit, _) ->
                                Math.min(amount, limit.fraction().of(benchmark));
                    };
        }
        Usd generated = new Usd(savings);
        return tally(generated, generated, new Usd(amount), rate, lossRate, List.of());
    }

    private long aboveMinimum(long amount) {
        BigDecimal minimum = MinimumRate.exact(aco, rules.minimum()).decimal();
        return Math.max(0, amount - aco.benchmark().times(minimum).cents());
    }

    private Tally repaid(long losses, Fraction rate, Fraction lossRate) {
        long benchmark = aco.benchmark().cents();
        List<String> missing = new ArrayList<>(0);
        long amount = losses;
        for (LossStep step : rules.losses()) {
            amount =
                    switch (step) {
                        case LossStep.Share _ -> lossRate.of(amount);
                        case LossStep.LimitOfBenchmark(RuleRate limit, _) ->
                                Math.min(amount, limit.fraction().of(benchmark));
                        case LossStep.LimitOfRevenue limit -> ofRevenue(amount, limit, missing);
                        case LossStep.LimitByAgreementYear limit ->
                                byAgreementYear(amount, limit, missing);
                        case LossStep.DisasterRelief(Citation _) ->
                                Math.max(0, amount - LossTerms.relief(aco).cents());
                    };
        }
        Usd generated = new Usd(-losses);
        return tally(generated, generated, new Usd(-amount), rate, Optional.of(lossRate), missing);
    }

    private long ofRevenue(long amount, LossStep.LimitOfRevenue limit, List<String> missing) {
        Usd revenue = aco.participantRevenue().orElse(null);
        if (revenue == null) {
            missing.add(limit.missing());
            return amount;
        }
        return Math.min(amount, limit.rate().fraction().of(revenue.cents()));
    }

    private long byAgreementYear(
            long amount, LossStep.LimitByAgreementYear limit, List<String> missing) {
        RuleRate rate = limit.rate(aco).orElse(null);
        if (rate == null) {
            missing.add(LossStep.LimitByAgreementYear.MISSING);
            return amount;
        }
        return Math.min(amount, rate.fraction().of(aco.benchmark().cents()));
    }

    private static Tally nothing(Usd printed, Fraction rate, Optional<Fraction> lossRate) {
        return tally(Usd.ZERO, printed, Usd.ZERO, rate, lossRate, List.of());
    }

    private static Tally tally(
            Usd generated,
            Usd printed,
            Usd earned,
            Fraction rate,
            Optional<Fraction> lossRate,
            List<String> missing) {
        return new Tally(
                generated,
                printed,
                earned,
                rate.decimal(),
                lossRate.map(Fraction::decimal),
                missing);
    }
}
