package care.accord.reconciliation.settlement.store;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.forecast.ForecastTree;
import care.accord.reconciliation.forecast.Outlook;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.reconciliation.verification.SettlementVerification;
import care.accord.vocabulary.Usd;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settlements as rows, and back: what was stored can be settled again.
@ApplicationScoped
public class StoredSettlements {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> TREES = new TypeReference<>() {};

    private final ContractDocuments documents;
    private final ObjectMapper json;

    @Inject
    StoredSettlements(ContractDocuments documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /// A row with what was computed; the caller says whose it is and where it stands.
    public SettlementRow row(Sources sources, SettlementInputs inputs) {
        ContractSettlement settlement = inputs.settle();
        SettlementRow row = new SettlementRow();
        row.tenantId = sources.tenant();
        row.counterpartyId = sources.counterparty();
        row.contractId = sources.contractId();
        row.outcome = OutcomeKind.of(settlement.outcome()).key();
        row.paymentCents = settlement.payment().value().cents();
        row.savingsCents = settlement.savings().value().cents();
        row.steps = write(settlement.steps().stream().map(StoredSettlements::step).toList());
        row.figure = write(FigureTree.of(settlement.payment()));
        row.leaves = write(inputs.leaves());
        row.contractVersion = sources.contractVersion();
        row.rulesEdition = ProgramRules.bundled().edition();
        row.rosterId = sources.rosterId();
        row.scorecardId = sources.scorecardId();
        row.snapshotId = sources.snapshotId();
        row.dataAsOf = sources.dataAsOf();
        row.paidThrough = sources.paidThrough();
        return row;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", step.key());
        tree.put("label", step.label());
        tree.put("amount", step.amount().value().dollars().toPlainString());
        tree.put("figure", FigureTree.of(step.amount()));
        return tree;
    }

    /// What a stored settlement follows from.
    public SettlementInputs inputs(SettlementRow row) {
        ContractRow contract = contract(row);
        return SettlementInputs.of(
                ContractDocuments.nameOf(contract),
                documents.read(contract),
                read(row.leaves, TREE));
    }

    public ContractRow contract(SettlementRow row) {
        return ContractRow.version(row.contractId, row.contractVersion)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Contract %s has no version %d, which a settlement names"
                                        .formatted(row.contractId, row.contractVersion)));
    }

    /// The waterfall of a stored settlement.
    public List<StatementRow> rows(SettlementRow row) {
        return steps(row).stream()
                .map(step ->
                        new StatementRow(
                                String.valueOf(step.get("key")),
                                String.valueOf(step.get("label")),
                                Usd.of(String.valueOf(step.get("amount")))))
                .toList();
    }

    public List<Map<String, Object>> steps(SettlementRow row) {
        return read(row.steps, TREES);
    }

    /// What was computed, as it is sent: everything that has to follow from the inputs, and the leaves among them.
    public Map<String, Object> computed(SettlementRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", row.outcome);
        tree.put("payment", new Usd(row.paymentCents).dollars().toPlainString());
        tree.put("steps", steps(row));
        tree.put("figure", read(row.figure, TREE));
        tree.put("leaves", read(row.leaves, TREE));
        forecast(row).ifPresent(forecast -> tree.put("forecast", forecast));
        return tree;
    }

    /// The forecast beside an interim settlement, or why there is none; settlements of before it was kept have neither.
    public Optional<Map<String, Object>> forecast(SettlementRow row) {
        return Optional.ofNullable(row.forecast).map(text -> read(text, TREE));
    }

    public void forecast(SettlementRow row, Outlook outlook) {
        row.forecast = write(ForecastTree.of(outlook));
    }

    /// Where the stored settlement and its computation differ; empty when it equals itself.
    public List<String> differences(SettlementRow row) {
        return SettlementVerification.differences(inputs(row), computed(row));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored settlement is not JSON", e);
        }
    }

    private String write(Object tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A settlement cannot be written as JSON", e);
        }
    }
}
