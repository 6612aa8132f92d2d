package care.accord.reconciliation.contract.settled;

import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Figure;
import java.util.ArrayList;
import java.util.List;

/// A stored settlement is computed again, twice: every figure from its own leaves by its own formulas, and the whole from its
/// inputs by the contract. Both must give what was stored.
public final class Recomputation {
    private Recomputation() {}

    /// A settlement as it was stored.
    ///
    /// @param figures of the steps, and the payment's last
    public record Stored(String outcome, List<StatementRow> rows, List<Figure> figures) {
        public Stored {
            rows = List.copyOf(rows);
            figures = List.copyOf(figures);
        }
    }

    /// Where the stored settlement and its computation differ, one sentence each; empty when it equals itself.
    public static List<String> differences(SettlementInputs inputs, Stored stored) {
        List<String> differences = new ArrayList<>();
        for (Figure figure : stored.figures()) {
            try {
                Recalculation.check(figure);
            } catch (IllegalStateException e) {
                differences.add(String.valueOf(e.getMessage()));
            }
        }
        for (int i = 0; i < stored.rows().size() && i < stored.figures().size(); i++) {
            compare(stored.rows().get(i), stored.figures().get(i), differences);
        }
        ContractSettlement again = inputs.settle();
        String outcome = OutcomeKind.of(again.outcome()).key();
        if (!outcome.equals(stored.outcome())) {
            differences.add("The outcome is %s, stored as %s".formatted(outcome, stored.outcome()));
        }
        List<StatementRow> rows = again.steps().stream().map(StatementRow::of).toList();
        StatementRow.changes(stored.rows(), rows).stream()
                .filter(change -> !change.from().equals(change.to()))
                .forEach(change ->
                        differences.add(
                                "%s is %s, stored as %s"
                                        .formatted(
                                                change.label(),
                                                change.to().map(Object::toString).orElse("absent"),
                                                change.from()
                                                        .map(Object::toString)
                                                        .orElse("absent"))));
        return differences;
    }

    private static void compare(StatementRow row, Figure figure, List<String> differences) {
        if (figure instanceof Amount amount && !amount.value().equals(row.amount())) {
            differences.add(
                    "%s is %s in its row and %s in its figure"
                            .formatted(row.label(), row.amount(), amount.value()));
        }
    }
}
