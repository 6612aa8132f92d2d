package care.accord.reconciliation.dispute.rest;

import care.accord.reconciliation.contract.settled.WhatIf;
import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.dispute.Entry;
import care.accord.reconciliation.dispute.store.DisputeRow;
import care.accord.reconciliation.settlement.rest.EffectJson;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import care.accord.servicekit.problem.Problem;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A dispute as both parties see it.
@ApplicationScoped
class DisputeJson {
    private final StoredSettlements settlements;

    @Inject
    DisputeJson(StoredSettlements settlements) {
        this.settlements = settlements;
    }

    /// One line of a list.
    Map<String, Object> summary(DisputeRow row, LocalDate today) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.disputeId);
        tree.put("contractId", row.contractId);
        tree.put("settlementId", row.settlementId);
        tree.put("step", row.step);
        tree.put("type", row.type);
        tree.put("status", row.status);
        if (row.path != null) {
            tree.put("path", row.path);
            tree.put("value", row.proposed);
            tree.put("payment", dollars(row.paymentCents));
        }
        tree.put("held", dollars(row.heldCents));
        tree.put("raisedBy", row.raisedName);
        tree.put("raisedParty", row.raisedParty);
        tree.put("raisedAt", row.raisedAt);
        tree.put("decideBy", row.decideBy);
        tree.put("overdue", row.state().isUndecided() && today.isAfter(row.decideBy));
        if (row.restatedBy != null) {
            tree.put("restatedBy", row.restatedBy);
        }
        return tree;
    }

    /// The dispute with its history, and what accepting it would do.
    Map<String, Object> full(DisputeRow row, LocalDate today) {
        Map<String, Object> tree = summary(row, today);
        if (row.path != null) {
            tree.put("effect", effect(row));
        }
        tree.put("history", row.toDispute().history().stream().map(DisputeJson::entry).toList());
        return tree;
    }

    private Map<String, Object> effect(DisputeRow row) {
        SettlementRow settlement =
                SettlementRow.byId(row.settlementId).orElseThrow(Problem::notFound);
        List<Change> changes = List.of(new Change(row.path, row.proposed));
        return switch (WhatIf.apply(settlements.inputs(settlement), changes, "dispute")) {
            case WhatIf.Result.Changed(var inputs) ->
                    EffectJson.of(settlement, settlements.rows(settlement), inputs.settle());
            case WhatIf.Result.Invalid(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("step", entry.step().key());
        tree.put("by", entry.by().name());
        tree.put("party", entry.by().party().key());
        tree.put("at", entry.at());
        tree.put("text", entry.step().text());
        if (!entry.step().attachment().isBlank()) {
            tree.put("attachment", entry.step().attachment());
        }
        return tree;
    }

    private static String dollars(long cents) {
        return new Usd(cents).dollars().toPlainString();
    }
}
