package care.accord.reconciliation.program;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
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
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Medicare Shared Savings Program: reads what the rules of a performance year, a track and an agreement start choose,
/// and puts the building blocks together in the order the rules give. 42 CFR part 425, subparts G and K.
public final class SharedSavingsProgram {
    private static final Citation RULE = new Citation("42 CFR 425.605, 425.610");

    private SharedSavingsProgram() {}

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
        Rate minimum = MinimumRate.of(aco, rules);
        QualityAdjustment quality = QualityAdjustment.of(aco, rules);
        Optional<Rate> lossRate = LossTerms.rate(aco, quality, rules);
        Optional<Rate> reduced = ReducedSharing.rate(aco, quality.finalRate(), rules);
        Terms terms =
                new Terms(
                        new Base.Totals(
                                Amount.reported("Benchmark", aco.benchmark(), aco.source()),
                                Amount.reported("Expenditures", aco.expenditures(), aco.source())),
                        new Corridor(
                                minimum, lossRate.map(_ -> minimum), savingsBarred(aco, rules)),
                        savings(aco, quality.finalRate(), rules),
                        reduced.map(rate -> savings(aco, rate, rules)).orElse(List.of()),
                        lossRate.map(rate -> losses(aco, rate, rules)).orElse(List.of()),
                        RULE);
        Settlement settlement = SettlementCalculator.settle(terms);
        Rate used =
                reduced.filter(_ -> isBelowMinimum(settlement, minimum))
                        .orElse(quality.finalRate());
        return new AcoSettlement(
                settlement, minimum, used, lossRate, printed(aco, settlement, lossRate, rules));
    }

    private static boolean isBelowMinimum(Settlement settlement, Rate minimum) {
        return settlement.comparison().savingsRate().value().compareTo(minimum.value()) < 0
                && settlement.generated().value().cents() > 0;
    }

    private static List<Block> savings(AcoYear aco, Rate rate, ProgramRules rules) {
        List<Block> blocks = new ArrayList<>();
        Setting order = rules.byPerformanceYear("mssp.savings_steps").in(aco.year());
        for (RuleValue.Fields row : order.rows()) {
            Setting step = order.field(row, "step");
            blocks.add(
                    switch (step.text()) {
                        case "share" -> new Block.Share("ACO share of savings", rate, RULE);
                        case "sequestration" -> {
                            Setting cut =
                                    rules.byPerformanceYear("mssp.sequestration").in(aco.year());
                            yield new Block.Withhold(
                                    "Share after sequestration", cut.rate(), cut.citation());
                        }
                        case "payment_limit" -> {
                            Setting limit =
                                    rules.byPerformanceYear(aco.track().rule("payment_limit"))
                                            .in(aco.year());
                            yield new Block.CapOfBenchmark(
                                    "Earned savings", limit.rate(), limit.citation());
                        }
                        case String other ->
                                throw new IllegalStateException(
                                        step.id() + " is no step of savings: " + other);
                    });
        }
        return blocks;
    }

    private static List<Block> losses(AcoYear aco, Rate rate, ProgramRules rules) {
        List<Block> blocks = new ArrayList<>();
        Setting order = rules.byPerformanceYear("mssp.loss_steps").in(aco.year());
        for (RuleValue.Fields row : order.rows()) {
            Setting step = order.field(row, "step");
            switch (step.text()) {
                case "share" -> blocks.add(new Block.Share("ACO share of losses", rate, RULE));
                case "loss_limit" -> blocks.addAll(LossTerms.limits(aco, rules));
                case "disaster_relief" -> {
                    Usd relief = aco.disasterAdjustment();
                    blocks.add(
                            new Block.Adjustment(
                                    "Losses owed",
                                    Amount.reported(
                                            "Disaster adjustment",
                                            relief.isNegative() ? relief.negated() : relief,
                                            aco.source()),
                                    order.citation()));
                }
                case String other ->
                        throw new IllegalStateException(
                                step.id() + " is no step of losses: " + other);
            }
        }
        return blocks;
    }

    /// Where the rule applies by the agreement's start and CMS flagged the year, savings do not count.
    private static Optional<Finding> savingsBarred(AcoYear aco, ProgramRules rules) {
        if (aco.guardrail() == AcoYear.Guardrail.NOT_TRIGGERED) {
            return Optional.empty();
        }
        Setting guardrail = rules.byAgreementStart("mssp.guardrail").in(aco.latestPossibleStart());
        return switch (guardrail.text()) {
            case "none" -> Optional.empty();
            case "no_savings" ->
                    Optional.of(
                            Finding.reported("Benchmark guardrail applies", true, aco.source()));
            case String other ->
                    throw new IllegalStateException(
                            guardrail.id() + " is of no kind that code implements: " + other);
        };
    }

    /// In some years the files print losses of one-sided ACOs that exceed the minimum although nobody owes them.
    private static Amount printed(
            AcoYear aco, Settlement settlement, Optional<Rate> lossRate, ProgramRules rules) {
        String losses = rules.byPerformanceYear("mssp.one_sided_losses").in(aco.year()).text();
        Rate minimum = MinimumRate.of(aco, rules);
        boolean beyond =
                settlement.comparison().savingsRate().value().negate().compareTo(minimum.value())
                        >= 0;
        return lossRate.isEmpty() && beyond && losses.equals("printed")
                ? settlement.comparison().savings()
                : settlement.generated();
    }
}
