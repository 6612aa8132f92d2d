package care.accord.reconciliation.settlement.rest;

import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Usd;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A stored settlement as the API shows it.
@ApplicationScoped
public class SettlementJson {
    private static final TypeReference<Map<String, Object>> FIGURE = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> STEPS = new TypeReference<>() {};

    private final ObjectMapper json;

    @Inject
    SettlementJson(ObjectMapper json) {
        this.json = json;
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
        tree.put("status", "issued");
        tree.put("inputs", inputs(row));
        return tree;
    }

    /// The whole settlement with its steps and the figure tree of its payment.
    Map<String, Object> full(SettlementRow row) {
        Map<String, Object> tree = summary(row);
        if (row.previousId != null) {
            tree.put("previousId", row.previousId);
        }
        tree.put("steps", read(row.steps, STEPS));
        tree.put("figure", read(row.figure, FIGURE));
        return tree;
    }

    /// The waterfall of a stored settlement.
    List<StatementRow> rows(SettlementRow row) {
        return read(row.steps, STEPS).stream()
                .map(step ->
                        new StatementRow(
                                String.valueOf(step.get("key")),
                                String.valueOf(step.get("label")),
                                Usd.of(String.valueOf(step.get("amount")))))
                .toList();
    }

    Map<String, Object> changes(List<StatementRow.Change> changes, SettlementRow to) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (to.previousId != null) {
            tree.put("from", to.previousId);
        }
        tree.put("to", to.settlementId);
        tree.put("steps", changes.stream().map(SettlementJson::change).toList());
        return tree;
    }

    private static Map<String, Object> change(StatementRow.Change change) {
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

    private static String dollars(long cents) {
        return new Usd(cents).dollars().toPlainString();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored settlement is not JSON", e);
        }
    }
}
