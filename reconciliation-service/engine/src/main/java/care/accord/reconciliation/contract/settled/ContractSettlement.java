package care.accord.reconciliation.contract.settled;

import care.accord.reconciliation.arrangement.Settled;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.ContractDocument.Incentive;
import care.accord.reconciliation.contract.QualityScore;
import care.accord.reconciliation.contract.written.ComposedTerms;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.BonusPool;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.scoring.UnscoredMeasure;
import care.accord.reconciliation.settlement.Base;
import care.accord.reconciliation.settlement.Block;
import care.accord.reconciliation.settlement.Corridor;
import care.accord.reconciliation.settlement.Outcome;
import care.accord.reconciliation.settlement.Settlement;
import care.accord.reconciliation.settlement.SettlementCalculator;
import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.settlement.Terms;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A settled contract: shared savings or losses and the bonuses beside them, with one payment.
///
/// @param payment dollars to the provider organization; negative when it owes
/// @param steps rows of the waterfall from benchmark to payment
public record ContractSettlement(
        Outcome outcome, Amount savings, Amount payment, List<Step> steps) {
    public ContractSettlement {
        steps = List.copyOf(steps);
    }

    /// Puts the contract's terms together as blocks and settles them.
    static ContractSettlement settle(SettlementInputs inputs) {
        Clauses clauses = new Clauses(inputs.name(), inputs.contract(), inputs);
        Expenditures expenditures = inputs.expenditures();
        return switch (inputs.contract().arrangement()) {
            case Arrangement.SharedSavings shared -> {
                Settlement settled =
                        SettlementCalculator.settle(clauses.terms(shared, expenditures));
                yield clauses.withBonuses(
                        new ContractSettlement(
                                settled.outcome(),
                                settled.comparison().savings(),
                                settled.payment(),
                                settled.steps()),
                        expenditures);
            }
            case Arrangement.Blocks blocks ->
                    clauses.withBonuses(clauses.composed(blocks, expenditures), expenditures);
        };
    }

    /// The clauses of one contract version, cited where they are applied.
    private record Clauses(String name, ContractDocument contract, SettlementInputs inputs) {
        Citation clause(String clause) {
            return new Citation(name + ", " + clause);
        }

        Terms terms(Arrangement.SharedSavings shared, Expenditures expenditures) {
            Citation rule = clause("arrangement");
            return new Terms(
                    new Base.PerMember(
                            rate(
                                    "Benchmark per member and month",
                                    shared.benchmarkPerMemberMonth(),
                                    "arrangement.benchmarkPerMemberMonth"),
                            expenditures.memberMonths(),
                            expenditures.cost(),
                            rule),
                    new Corridor(
                            rate(
                                    "Minimum savings rate",
                                    shared.minimumSavingsRate(),
                                    "arrangement.minimumSavingsRate"),
                            shared.losses()
                                    .map(losses ->
                                            rate(
                                                    "Minimum loss rate",
                                                    losses.minimumLossRate(),
                                                    "arrangement.losses.minimumLossRate")),
                            Optional.empty()),
                    savings(shared),
                    List.of(),
                    shared.losses().map(this::losses).orElse(List.of()),
                    rule);
        }

        private List<Block> savings(Arrangement.SharedSavings shared) {
            List<Block> blocks = new ArrayList<>();
            Citation sharing = clause("arrangement.sharingRate");
            blocks.add(
                    new Block.Share(
                            "Provider's share of savings",
                            Rate.rule("Sharing rate", shared.sharingRate(), sharing),
                            sharing));
            shared.qualityGate()
                    .ifPresent(gate ->
                            blocks.add(
                                    new Block.Gate(
                                            "Share after the quality gate",
                                            open(gate),
                                            clause("arrangement.qualityGate"))));
            Citation limit = clause("arrangement.paymentLimitRate");
            blocks.add(
                    new Block.CapOfBenchmark(
                            "Shared savings",
                            Rate.rule("Payment limit rate", shared.paymentLimitRate(), limit),
                            limit));
            return blocks;
        }

        private List<Block> losses(ContractDocument.LossSharing losses) {
            Citation rule = clause("arrangement.losses");
            return List.of(
                    new Block.Share(
                            "Provider's share of losses",
                            Rate.rule("Loss sharing rate", losses.sharingRate(), rule),
                            rule),
                    new Block.CapOfBenchmark(
                            "Losses owed",
                            Rate.rule("Loss limit rate", losses.limitRate(), rule),
                            rule));
        }

        private Finding open(ContractDocument.QualityGate gate) {
            Citation rule = clause("arrangement.qualityGate");
            return score(gate.measure())
                    .passes(
                            gate.bar(),
                            "Quality gate",
                            contract.titleOf(gate.measure()) + " opens the quality gate",
                            rule);
        }

        ContractSettlement composed(Arrangement.Blocks blocks, Expenditures expenditures) {
            Citation rule = clause("arrangement");
            Settled settled =
                    ComposedSettlement.settle(
                            blocks,
                            rule,
                            new PerformanceYear(contract.performancePeriod().start().getYear()),
                            source -> reported(source, expenditures));
            Amount payment = settled.payment();
            Amount savings =
                    settled.figures().get("savings") instanceof Amount amount
                            ? amount
                            : Amount.rule("Savings", Usd.ZERO, rule);
            return new ContractSettlement(
                    Outcome.of(payment, rule), savings, payment, settled.steps());
        }

        private Behind reported(String source, Expenditures expenditures) {
            if (QualityScore.isPoints(source) && inputs.qualityPoints().isPresent()) {
                return new Behind.Known(inputs.qualityPoints().get());
            }
            String lacking =
                    inputs.unscored().stream()
                            .filter(one -> QualityScore.needs(source, one.measure(), contract))
                            .map(UnscoredMeasure::named)
                            .collect(Collectors.joining("; "));
            if (!lacking.isEmpty()) {
                return new Behind.Unscored("not computed without " + lacking);
            }
            return QualityScore.isPoints(source)
                    ? new Behind.NoPoints()
                    : new Behind.Known(computed(source, expenditures));
        }

        private Figure computed(String source, Expenditures expenditures) {
            return QualityScore.of(
                            source, contract, clause("measures"), measure -> rate(score(measure)))
                    .<Figure>map(rate -> rate)
                    .orElseGet(() ->
                            ComposedTerms.isMemberMonths(source)
                                    ? expenditures.memberMonths()
                                    : expenditures.cost());
        }

        /// A measure about nobody counts as zero.
        private Rate rate(MeasureScore score) {
            return score.rate(clause("measures"))
                    .orElseGet(() ->
                            Rate.reported(score.title(), BigDecimal.ZERO, "nobody counts in it"));
        }

        ContractSettlement withBonuses(ContractSettlement settled, Expenditures expenditures) {
            List<Step> steps = new ArrayList<>(settled.steps());
            steps.removeLast();
            List<Amount> parts = new ArrayList<>(List.of(settled.payment()));
            for (int i = 0; i < contract.incentives().size(); i++) {
                Amount bonus = bonus(i, expenditures);
                parts.add(bonus);
                steps.add(new Step("bonus-" + contract.incentives().get(i).measure(), bonus));
            }
            Amount payment = Amount.sum("Payment", clause("reconciliation"), parts);
            steps.add(new Step("payment", payment));
            return new ContractSettlement(settled.outcome(), settled.savings(), payment, steps);
        }

        private Amount bonus(int index, Expenditures expenditures) {
            return switch (contract.incentives().get(index)) {
                case Incentive.PayForPerformance pay ->
                        new BonusPool(
                                        pay.poolPerMemberMonth(),
                                        pay.tiers(),
                                        clause("incentives[%d]".formatted(index)))
                                .earned(score(pay.measure()), expenditures.memberMonths());
            };
        }

        private MeasureScore score(String measure) {
            return inputs.scores().stream()
                    .filter(score -> score.measure().equals(measure))
                    .findFirst()
                    .orElseGet(() ->
                            MeasureScore.reported(
                                    measure,
                                    contract.titleOf(measure),
                                    0,
                                    0,
                                    withoutResult(measure)));
        }

        private String withoutResult(String measure) {
            return inputs.unscored().stream()
                    .filter(one -> one.measure().equals(measure))
                    .map(UnscoredMeasure::why)
                    .findFirst()
                    .orElse("no result of this measure was reported");
        }

        private Rate rate(String label, BigDecimal value, String clause) {
            return Rate.rule(label, value, clause(clause));
        }
    }
}
