package care.accord.reconciliation.contract.settled;

import care.accord.reconciliation.contract.settled.SettlementPart.Settled;
import care.accord.reconciliation.settlement.Outcome;
import care.accord.reconciliation.settlement.Step;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A performance period in which the terms changed: each part is settled by its own terms, gates and corridors included, and the
/// payment is the sum of the parts.
final class DividedSettlement {
    private DividedSettlement() {}

    static ContractSettlement settle(SettlementInputs inputs) {
        Citation rule = new Citation(inputs.name() + ", terms of each part of the period");
        List<Settled> parts = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (SettlementPart part : inputs.parts()) {
            Settled settled = part.settle(parts.size() + 1, inputs);
            parts.add(settled);
            steps.addAll(settled.steps());
        }
        Amount savings = sum("Savings", rule, parts, Settled::savings);
        Amount payment = sum("Payment", rule, parts, Settled::payment);
        steps.add(new Step("savings", savings));
        steps.add(new Step("payment", payment));
        Outcome outcome =
                Outcome.of(sum("Shared savings or losses", rule, parts, Settled::shared), rule);
        return new ContractSettlement(outcome, savings, payment, steps);
    }

    private static Amount sum(
            String label, Citation rule, List<Settled> parts, Function<Settled, Amount> of) {
        return Amount.sum(label, rule, parts.stream().map(of).toList());
    }
}
