package care.accord.reconciliation.program;

import care.accord.reconciliation.program.TrackRules.LossRate;
import care.accord.reconciliation.program.TrackRules.LossStep;
import care.accord.reconciliation.settlement.Block;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;

/// The share of losses an ACO repays and the most it can owe. 42 CFR 425.605(d), 425.606(f)-(g), 425.610(f)-(g).
final class LossTerms {
    private static final String AFTER_LIMIT = "Losses after the limit";

    private LossTerms() {}

    /// Failing every standard costs the highest rate.
    static Rate rate(QualityAdjustment quality, LossRate loss) {
        return switch (loss) {
            case LossRate.Fixed(RuleRate rate) -> rate.figure();
            case LossRate.FromQuality(
                            RuleRate floor,
                            RuleRate ceiling,
                            String label,
                            Citation rule) -> {
                if (!quality.standardMet().isTrue()) {
                    yield ceiling.figure();
                }
                Rate whole = Rate.rule("Whole loss", BigDecimal.ONE, rule);
                yield whole.minus(
                                quality.scaledRate(),
                                "One minus the quality-scaled sharing rate",
                                rule)
                        .orAtLeast(floor.figure(), "Loss rate above the lowest", rule)
                        .orAtMost(ceiling.figure(), label, rule);
            }
        };
    }

    /// A step as a building block.
    static Block block(LossStep step, AcoYear aco, Rate rate) {
        return switch (step) {
            case LossStep.Share _ ->
                    new Block.Share("ACO share of losses", rate, SharedSavingsProgram.RULE);
            case LossStep.LimitOfBenchmark(RuleRate limit, Citation rule) ->
                    ofBenchmark(limit, rule);
            case LossStep.LimitOfRevenue limit -> ofRevenue(limit, aco);
            case LossStep.LimitByAgreementYear limit ->
                    limit.rate(aco)
                            .map(found -> ofBenchmark(found, limit.rule()))
                            .orElseGet(() ->
                                    new Block.CapUnknown(
                                            AFTER_LIMIT,
                                            LossStep.LimitByAgreementYear.MISSING,
                                            limit.rule()));
            case LossStep.DisasterRelief(Citation rule) ->
                    new Block.Adjustment(
                            "Losses owed",
                            Amount.reported("Disaster adjustment", relief(aco), aco.source()),
                            rule);
        };
    }

    /// Reported with or without a minus sign.
    static Usd relief(AcoYear aco) {
        Usd relief = aco.disasterAdjustment();
        return relief.isNegative() ? relief.negated() : relief;
    }

    private static Block ofRevenue(LossStep.LimitOfRevenue limit, AcoYear aco) {
        return aco.participantRevenue()
                .<Block>map(revenue ->
                        new Block.CapOf(
                                "Losses after the revenue limit",
                                Amount.reported(
                                        "Revenue of ACO participants", revenue, aco.source()),
                                limit.rate().figure(),
                                limit.rule()))
                .orElseGet(() -> new Block.CapUnknown(AFTER_LIMIT, limit.missing(), limit.rule()));
    }

    private static Block ofBenchmark(RuleRate rate, Citation rule) {
        return new Block.CapOfBenchmark(AFTER_LIMIT, rate.figure(), rule);
    }
}
