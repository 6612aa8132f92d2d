package care.accord.reconciliation.settlement.events;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.SettlementIssued;
import care.accord.messages.Topics;
import care.accord.reconciliation.contract.ContractSettlement;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Stores a settlement as the contract's next version and announces it in the same transaction. Settling the same inputs
/// again changes nothing.
@ApplicationScoped
class SettlementIssuer {
    private static final String INTERIM = "interim";

    private final Outbox outbox;
    private final ObjectMapper json;

    @Inject
    SettlementIssuer(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    void issue(SettlementRun.Inputs inputs, ContractSettlement settlement, String initiator) {
        String runId = inputs.runId();
        if (SettlementRow.byId(runId).isPresent()) {
            return;
        }
        Optional<SettlementRow> previous = SettlementRow.newest(inputs.roster().contractId());
        SettlementRow row = row(inputs, settlement);
        row.settlementId = runId;
        row.version = previous.map(before -> before.version + 1).orElse(1);
        row.previousId = previous.map(before -> before.settlementId).orElse(null);
        row.persist();
        outbox.announce(
                new Announcement(
                        Topics.SETTLEMENT_ISSUED,
                        row.contractId,
                        row.tenantId,
                        initiator,
                        runId,
                        message(row, settlement, inputs.roster().parties())));
    }

    private SettlementRow row(SettlementRun.Inputs inputs, ContractSettlement settlement) {
        RosterDecided roster = inputs.roster();
        SettlementRow row = new SettlementRow();
        row.tenantId = roster.parties().payer();
        row.counterpartyId = roster.parties().provider();
        row.contractId = roster.contractId();
        row.kind = INTERIM;
        row.outcome = OutcomeKind.of(settlement.outcome()).key();
        row.paymentCents = settlement.payment().value().cents();
        row.savingsCents = settlement.savings().value().cents();
        row.steps = write(settlement.steps().stream().map(SettlementIssuer::step).toList());
        row.figure = write(FigureTree.of(settlement.payment()));
        row.contractVersion = roster.contractVersion();
        row.rulesEdition = inputs.rulesEdition();
        row.rosterId = roster.rosterId();
        row.scorecardId = inputs.scorecard().scorecardId();
        row.snapshotId = roster.snapshotId();
        row.dataAsOf = roster.dataAsOf();
        row.paidThrough = roster.paidThrough();
        row.issuedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
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

    private static SettlementIssued message(
            SettlementRow row, ContractSettlement settlement, Parties parties) {
        return new SettlementIssued(
                row.contractId,
                row.contractVersion,
                parties,
                row.settlementId,
                row.version,
                row.previousId,
                row.kind,
                row.outcome,
                settlement.payment().value().dollars().toPlainString(),
                row.rosterId,
                row.scorecardId,
                row.dataAsOf);
    }

    private String write(Object tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A settlement cannot be written as JSON", e);
        }
    }
}
