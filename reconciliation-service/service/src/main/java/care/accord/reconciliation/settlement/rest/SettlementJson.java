package care.accord.reconciliation.settlement.rest;

import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.ledger.rest.BalanceJson;
import care.accord.reconciliation.ledger.store.ContractLedger;
import care.accord.reconciliation.life.Move;
import care.accord.reconciliation.life.SettlementKind;
import care.accord.reconciliation.life.store.MoveRow;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stored settlement as the API shows it.
@ApplicationScoped
public class SettlementJson {
    private final StoredSettlements settlements;
    private final ContractLedger ledger;

    @Inject
    SettlementJson(StoredSettlements settlements, ContractLedger ledger) {
        this.settlements = settlements;
        this.ledger = ledger;
    }

    /// One line of the list of settlements.
    Map<String, Object> summary(SettlementRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.settlementId);
        tree.put("contractId", row.contractId);
        tree.put("kind", row.kind);
        tree.put("version", row.version);
        tree.put("issuedAt", row.issuedAt);
        tree.put("outcome", row.outcome);
        tree.put("payment", dollars(row.paymentCents));
        tree.put("savings", dollars(row.savingsCents));
        tree.put("status", row.state);
        putIfAny(tree, "disputeBy", row.disputeBy);
        putIfAny(tree, "restates", row.restates);
        tree.put("inputs", inputs(row));
        return tree;
    }

    /// The whole settlement with its steps, the figure tree of its payment, its history and what is owed on it.
    public Map<String, Object> full(SettlementRow row) {
        Map<String, Object> tree = summary(row);
        putIfAny(tree, "previousId", row.previousId);
        putIfAny(
                tree,
                "restatedBy",
                SettlementRow.restatementOf(row.settlementId)
                        .filter(other -> !other.state.equals("draft"))
                        .map(other -> other.settlementId)
                        .orElse(null));
        putIfAny(tree, "reason", row.reason);
        tree.put("allowed", row.life().allowed().stream().map(Move.Name::key).toList());
        tree.put(
                "history",
                MoveRow.of(row.settlementId).stream().map(SettlementJson::move).toList());
        if (row.life().kind() == SettlementKind.FINAL) {
            balance(row).ifPresent(balance -> tree.put("balance", balance));
        }
        tree.putAll(settlements.computed(row));
        tree.put("contract", contract(settlements.inputs(row)));
        return tree;
    }

    /// The version that was settled, so that the settlement can be computed again from what it carries.
    private static Map<String, Object> contract(SettlementInputs inputs) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", inputs.name());
        tree.put("document", ContractTree.of(inputs.contract()));
        return tree;
    }

    /// What stands between the parties of its contract; absent while the ledger is not the one that was written.
    Optional<Map<String, String>> balance(SettlementRow row) {
        return ledger.intact(row.contractId).map(BalanceJson::of);
    }

    private static Map<String, Object> move(MoveRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("move", row.move);
        tree.put("status", row.state);
        tree.put("party", row.party);
        tree.put("by", row.byName);
        tree.put("at", row.at);
        tree.put("reason", row.reason);
        return tree;
    }

    Map<String, Object> changes(List<StatementRow.Change> changes, SettlementRow to) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putIfAny(tree, "from", to.previousId);
        tree.put("to", to.settlementId);
        tree.put("steps", changes.stream().map(SettlementJson::change).toList());
        return tree;
    }

    static Map<String, Object> change(StatementRow.Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", change.key());
        tree.put("label", change.label());
        change.from().ifPresent(from -> tree.put("from", dollars(from.cents())));
        change.to().ifPresent(to -> tree.put("to", dollars(to.cents())));
        tree.put("delta", dollars(change.delta().cents()));
        return tree;
    }

    /// What the settlement was computed from; its run id is its id.
    static Map<String, Object> inputs(SettlementRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("runId", row.settlementId);
        tree.put("contractId", row.contractId);
        tree.put("contractVersion", row.contractVersion);
        tree.put("rulesEdition", row.rulesEdition);
        tree.put("snapshotId", row.snapshotId);
        tree.put("rosterId", row.rosterId);
        tree.put("scorecardId", row.scorecardId);
        tree.put("dataAsOf", row.dataAsOf);
        tree.put("paidThrough", row.paidThrough);
        return tree;
    }

    private static void putIfAny(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    private static String dollars(long cents) {
        return new Usd(cents).dollars().toPlainString();
    }
}
