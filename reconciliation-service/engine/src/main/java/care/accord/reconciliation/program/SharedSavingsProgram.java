package care.accord.reconciliation.program;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.program.TrackRules.SavingsStep;
import care.accord.reconciliation.settlement.Base;
import care.accord.reconciliation.settlement.Block;
import care.accord.reconciliation.settlement.Corridor;
import care.accord.reconciliation.settlement.Settlement;
import care.accord.reconciliation.settlement.SettlementCalculator;
import care.accord.reconciliation.settlement.Terms;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The Medicare Shared Savings Program under some rules: puts the building blocks together that the rules of a performance year, a
/// track and an agreement start choose, in the order they give. 42 CFR part 425, subparts G and K.
public final class SharedSavingsProgram {
    static final Citation RULE = new Citation("42 CFR 425.605, 425.610");

    private final ProgramRules rules;
    private final Map<TrackRules.Key, TrackRules> known = new ConcurrentHashMap<>();

    private SharedSavingsProgram(ProgramRules rules) {
        this.rules = rules;
    }

    /// The program as these rules have it.
    public static SharedSavingsProgram under(ProgramRules rules) {
        return new SharedSavingsProgram(rules);
    }

    /// A settled ACO-year with the rates that the public use files print beside it.
    ///
    /// @param printedGenerated generated savings or losses as CMS prints them, which in some years shows losses nobody owes
    public record AcoSettlement(
            Settlement settlement,
            Rate minimumRate,
            Rate sharingRate,
            Optional<Rate> lossRate,
            Amount printedGenerated) {}

    /// Settles an ACO's performance year by the rules in force.
    ///
    /// @throws IllegalArgumentException naming the field that is missing or makes no sense
    /// @throws java.util.NoSuchElementException for a year whose rules nobody verified
    public static AcoSettlement settle(AcoYear aco, ProgramRules rules) {
        return under(rules).settle(aco);
    }

    /// Settles an ACO's performance year, every figure explained.
    ///
    /// @throws IllegalArgumentException naming the field that is missing or makes no sense
    /// @throws java.util.NoSuchElementException for a year whose rules nobody verified
    public AcoSettlement settle(AcoYear aco) {
        TrackRules track = rules(aco);
        Rate minimum = MinimumRate.of(aco, track.minimum());
        QualityAdjustment quality = QualityAdjustment.of(aco, track);
        Optional<Rate> lossRate = track.lossRate().map(rate -> LossTerms.rate(quality, rate));
        Optional<Rate> reduced = ReducedSharing.rate(aco, quality.finalRate(), track);
        Terms terms =
                new Terms(
                        new Base.Totals(
                                Amount.reported("Benchmark", aco.benchmark(), aco.source()),
                                Amount.reported("Expenditures", aco.expenditures(), aco.source())),
                        new Corridor(
                                minimum, lossRate.map(_ -> minimum), savingsBarred(aco, track)),
                        savings(aco, quality.finalRate(), track),
                        reduced.map(rate -> savings(aco, rate, track)).orElse(List.of()),
                        lossRate.map(rate -> losses(aco, rate, track)).orElse(List.of()),
                        RULE);
        Settlement settlement = SettlementCalculator.settle(terms);
        Rate used =
                reduced.filter(_ -> isBelowMinimum(settlement, minimum))
                        .orElse(quality.finalRate());
        return new AcoSettlement(
                settlement, minimum, used, lossRate, printed(settlement, minimum, track));
    }

    /// Settles an ACO's performance year to the same cent without explaining it, for when a great many are asked for.
    ///
    /// @throws IllegalArgumentException naming the field that is missing or makes no sense
    /// @throws java.util.NoSuchElementException for a year whose rules nobody verified
    public Tally tally(AcoYear aco) {
        TrackRules track = rules(aco);
        try {
            return new Reckoning(aco, track).tally();
        } catch (ArithmeticException moreDigitsThanFit) {
            return Tally.of(settle(aco));
        }
    }

    private TrackRules rules(AcoYear aco) {
        TrackRules.Key key = new TrackRules.Key(aco.year(), aco.track(), aco.latestPossibleStart());
        TrackRules found = known.get(key);
        return found == null ? known.computeIfAbsent(key, _ -> TrackRules.of(key, rules)) : found;
    }

    private static boolean isBelowMinimum(Settlement settlement, Rate minimum) {
        return settlement.comparison().savingsRate().value().compareTo(minimum.value()) < 0
                && settlement.generated().value().cents() > 0;
    }

    private static List<Block> savings(AcoYear aco, Rate rate, TrackRules track) {
        List<Block> blocks = new ArrayList<>(track.savings().size());
        for (SavingsStep step : track.savings()) {
            blocks.add(block(step, aco, rate, track));
        }
        return blocks;
    }

    private static Block block(SavingsStep step, AcoYear aco, Rate rate, TrackRules track) {
        return switch (step) {
            case SavingsStep.Share _ -> new Block.Share("ACO share of savings", rate, RULE);
            case SavingsStep.AboveMinimum _ ->
                    new Block.Adjustment(
                            "Savings above the minimum",
                            Amount.reported("Benchmark", aco.benchmark(), aco.source())
                                    .times(
                                            MinimumRate.of(aco, track.minimum()),
                                            "Minimum savings",
                                            RULE),
                            RULE);
            case SavingsStep.Sequestration(RuleRate cut, Citation rule) ->
                    new Block.Withhold("Share after sequestration", cut.figure(), rule);
            case SavingsStep.PaymentLimit(RuleRate limit, Citation rule) ->
                    new Block.CapOfBenchmark("Earned savings", limit.figure(), rule);
        };
    }

    private static List<Block> losses(AcoYear aco, Rate rate, TrackRules track) {
        List<Block> blocks = new ArrayList<>(track.losses().size());
        for (TrackRules.LossStep step : track.losses()) {
            blocks.add(LossTerms.block(step, aco, rate));
        }
        return blocks;
    }

    /// Where the rule applies by the agreement's start and CMS flagged the year, savings do not count.
    private static Optional<Finding> savingsBarred(AcoYear aco, TrackRules track) {
        return track.isBarred(aco)
                ? Optional.of(Finding.reported("Benchmark guardrail applies", true, aco.source()))
                : Optional.empty();
    }

    /// In some years the files print losses of one-sided ACOs that exceed the minimum although nobody owes them.
    private static Amount printed(Settlement settlement, Rate minimum, TrackRules track) {
        boolean beyond =
                settlement.comparison().savingsRate().value().negate().compareTo(minimum.value())
                        >= 0;
        return track.lossRate().isEmpty()
                        && beyond
                        && track.oneSidedLosses() == TrackRules.OneSidedLosses.PRINTED
                ? settlement.comparison().savings()
                : settlement.generated();
    }
}
