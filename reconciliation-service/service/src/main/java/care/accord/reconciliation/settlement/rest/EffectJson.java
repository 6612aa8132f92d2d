package care.accord.reconciliation.settlement.rest;

import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Usd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a settlement would be, and which of its steps would change.
public final class EffectJson {
    private EffectJson() {}

    public static Map<String, Object> of(
            SettlementRow row, List<StatementRow> before, ContractSettlement after) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Usd payment = after.payment().value();
        tree.put("outcome", OutcomeKind.of(after.outcome()).key());
        tree.put("payment", payment.dollars().toPlainString());
        tree.put("delta", payment.minus(new Usd(row.paymentCents)).dollars().toPlainString());
        tree.put("steps", changed(before, after));
        tree.put("figure", FigureTree.of(after.payment()));
        return tree;
    }

    private static List<Map<String, Object>> changed(
            List<StatementRow> before, ContractSettlement after) {
        return StatementRow.changes(before, after.steps().stream().map(StatementRow::of).toList())
                .stream()
                .filter(change -> !change.from().equals(change.to()))
                .map(SettlementJson::change)
                .toList();
    }
}
