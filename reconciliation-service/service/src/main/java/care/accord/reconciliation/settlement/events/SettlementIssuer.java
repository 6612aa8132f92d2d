package care.accord.reconciliation.settlement.events;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.forecast.Outlook;
import care.accord.reconciliation.life.DisputeWindow;
import care.accord.reconciliation.life.SettlementKind;
import care.accord.reconciliation.life.SettlementLife;
import care.accord.reconciliation.life.store.Actor;
import care.accord.reconciliation.life.store.SettlementMoves;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.Sources;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stores what was computed as the contract's next version: a forecast, issued and announced in the same transaction, or a
/// draft of a final settlement. Storing the same inputs again changes nothing.
@ApplicationScoped
class SettlementIssuer {
    private final StoredSettlements settlements;
    private final SettlementMoves moves;
    private final SettlementAnnouncer announcer;

    @Inject
    SettlementIssuer(
            StoredSettlements settlements, SettlementMoves moves, SettlementAnnouncer announcer) {
        this.settlements = settlements;
        this.moves = moves;
        this.announcer = announcer;
    }

    /// Why a draft is made, and by whom.
    ///
    /// @param restates the settlement that it would take the place of
    record Occasion(Actor by, String reason, @Nullable String restates) {}

    /// What is known so far, and what is to be expected of the claims still to come.
    record Interim(Sources sources, SettlementInputs soFar, Outlook outlook) {}

    void forecast(Interim interim, String initiator) {
        String runId = RunId.of(interim.sources(), SettlementKind.INTERIM, "");
        if (SettlementRow.byId(runId).isPresent()) {
            return;
        }
        SettlementRow row =
                row(runId, interim.sources(), interim.soFar(), SettlementLife.forecast());
        settlements.forecast(row, interim.outlook());
        row.initiator = initiator;
        row.disputeBy = window(interim.soFar().contract()).lastDay();
        row.persist();
        moves.begin(row, Actor.platform(), "");
        announcer.issued(row);
    }

    private DisputeWindow window(ContractDocument contract) {
        return DisputeWindow.from(moves.today(), contract.disputeWindowDays());
    }

    /// A draft, which nobody but the payer sees.
    SettlementRow draft(Sources sources, SettlementInputs inputs, Occasion occasion) {
        int version = SettlementRow.latestVersion(sources.contractId()) + 1;
        String id = RunId.of(sources, SettlementKind.FINAL, Integer.toString(version));
        SettlementRow row = row(id, sources, inputs, SettlementLife.draft());
        row.initiator = occasion.by().subject();
        row.author = occasion.by().equals(Actor.platform()) ? null : occasion.by().subject();
        row.reason = occasion.reason();
        row.restates = occasion.restates();
        row.persist();
        moves.begin(row, occasion.by(), occasion.reason());
        return row;
    }

    private SettlementRow row(
            String id, Sources sources, SettlementInputs inputs, SettlementLife life) {
        SettlementRow row = settlements.row(sources, inputs);
        Optional<SettlementRow> previous = SettlementRow.newestIssued(row.contractId);
        row.settlementId = id;
        row.version = SettlementRow.latestVersion(row.contractId) + 1;
        row.previousId = previous.map(before -> before.settlementId).orElse(null);
        row.kind = life.kind().key();
        row.state = life.state().key();
        row.issuedAt = moves.now();
        return row;
    }
}
