package care.accord.reconciliation.settlement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Settles an arrangement: compare expenditures with the benchmark, see whether savings or losses count, then let what
/// counts pass through the arrangement's blocks. A pure function of its terms.
public final class SettlementCalculator {
    private SettlementCalculator() {}

    public static Settlement settle(Terms terms) {
        Comparison comparison = Comparison.of(terms.base(), terms.rule());
        Finding savingsCount = savingsCount(comparison, terms);
        if (savingsCount.isTrue()) {
            return savings(new Decided(comparison, savingsCount, terms.savings()), terms);
        }
        Optional<Finding> lossesCount = lossesCount(comparison, terms);
        if (lossesCount.isPresent() && lossesCount.get().isTrue()) {
            return losses(new Decided(comparison, lossesCount.get(), terms.losses()), terms);
        }
        boolean barred = terms.corridor().savingsBarred().isPresent();
        if (!barred
                && !terms.belowMinimum().isEmpty()
                && comparison.savings().value().cents() > 0) {
            Finding positive = isPositive(comparison.savings(), terms.rule());
            return savings(new Decided(comparison, positive, terms.belowMinimum()), terms);
        }
        Finding decided =
                lossesCount.map(losses -> either(savingsCount, losses, terms)).orElse(savingsCount);
        return within(comparison, decided, terms);
    }

    /// What counts, why, and the blocks it goes through.
    private record Decided(Comparison comparison, Finding finding, List<Block> blocks) {}

    private static Finding savingsCount(Comparison comparison, Terms terms) {
        Rate minimum = terms.corridor().minimumSavings();
        Finding reached =
                comparison
                        .savingsRate()
                        .reaches(minimum, "Savings rate reaches the minimum", terms.rule());
        Finding positive = isPositive(comparison.savings(), terms.rule());
        Finding counts = reached.and(positive, "Savings count", terms.rule());
        return terms.corridor()
                .savingsBarred()
                .filter(Finding::isTrue)
                .map(barred -> butNot(counts, barred, terms.rule()))
                .orElse(counts);
    }

    private static Optional<Finding> lossesCount(Comparison comparison, Terms terms) {
        return terms.corridor()
                .minimumLosses()
                .map(minimum -> {
                    Amount losses = losses(comparison, terms.rule());
                    Rate lossRate =
                            Rate.ratio(losses, comparison.benchmark(), "Loss rate", terms.rule());
                    Finding reached =
                            lossRate.reaches(
                                    minimum, "Loss rate reaches the minimum", terms.rule());
                    return reached.and(
                            isPositive(losses, terms.rule()), "Losses count", terms.rule());
                });
    }

    private static Settlement savings(Decided decided, Terms terms) {
        Amount generated =
                kept(decided.comparison().savings(), decided.finding(), "Generated savings", terms);
        Blocks.Result shared =
                Blocks.apply(generated, decided.comparison().benchmark(), decided.blocks());
        Finding decidedBy = closedGate(decided.blocks()).orElse(decided.finding());
        return settlement(
                decided.comparison(),
                generated,
                shared,
                new Outcome.SharedSavings(shared.amount(), decidedBy));
    }

    private static Settlement losses(Decided decided, Terms terms) {
        Amount losses = losses(decided.comparison(), terms.rule());
        Amount counted = kept(losses, decided.finding(), "Losses that count", terms);
        Blocks.Result shared =
                Blocks.apply(counted, decided.comparison().benchmark(), decided.blocks());
        return settlement(
                decided.comparison(),
                counted.negated("Generated losses", terms.rule()),
                shared,
                new Outcome.SharedLosses(
                        shared.amount().negated("Repayment", terms.rule()), decided.finding()));
    }

    private static Settlement within(Comparison comparison, Finding decidedBy, Terms terms) {
        Amount nothing = kept(comparison.savings(), decidedBy, "Generated savings", terms);
        return settlement(
                comparison,
                nothing,
                new Blocks.Result(nothing, List.of(), List.of()),
                new Outcome.WithinCorridor(nothing, decidedBy));
    }

    private static Settlement settlement(
            Comparison comparison, Amount generated, Blocks.Result shared, Outcome outcome) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("benchmark", comparison.benchmark()));
        steps.add(new Step("expenditures", comparison.expenditures()));
        steps.add(new Step("savings", comparison.savings()));
        steps.add(new Step("generated", generated));
        steps.addAll(shared.steps());
        steps.add(new Step("payment", outcome.payment()));
        return new Settlement(comparison, generated, outcome, steps, shared.missingInputs());
    }

    private static Amount losses(Comparison comparison, Citation rule) {
        return comparison.expenditures().minus(comparison.benchmark(), "Losses", rule);
    }

    private static Amount kept(Amount amount, Finding counts, String label, Terms terms) {
        return Operation.IF.amount(label, terms.rule(), amount, counts);
    }

    private static Optional<Finding> closedGate(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Gate.class::isInstance)
                .map(block -> ((Block.Gate) block).open())
                .filter(open -> !open.isTrue())
                .findFirst();
    }

    private static Finding isPositive(Amount amount, Citation rule) {
        Amount zero = Amount.rule("Zero", Usd.ZERO, rule);
        return Operation.ABOVE.finding(amount.label() + " are above zero", rule, amount, zero);
    }

    private static Finding either(Finding savings, Finding losses, Terms terms) {
        return Operation.OR.finding("Savings or losses count", terms.rule(), savings, losses);
    }

    private static Finding butNot(Finding counts, Finding barred, Citation rule) {
        return Operation.UNLESS.finding("Savings count and are not barred", rule, counts, barred);
    }
}
