package care.accord.reconciliation.life.store;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.dispute.store.DisputeRow;
import care.accord.reconciliation.life.DisputeWindow;
import care.accord.reconciliation.life.Move;
import care.accord.reconciliation.life.SettlementState;
import care.accord.reconciliation.scoring.UnscoredMeasure;
import care.accord.reconciliation.settlement.events.SettlementAnnouncer;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import care.accord.servicekit.problem.Problem;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The course of a final settlement: each move with what it does to the ledger, to disputes and to the settlement it restates,
/// in the payer's transaction under way.
@ApplicationScoped
public class SettlementCourse {
    private final SettlementMoves moves;
    private final SettlementMoney money;
    private final ContractDocuments documents;
    private final SettlementAnnouncer announcer;
    private final StoredSettlements settlements;

    @Inject
    SettlementCourse(
            SettlementMoves moves,
            SettlementMoney money,
            ContractDocuments documents,
            SettlementAnnouncer announcer,
            StoredSettlements settlements) {
        this.moves = moves;
        this.money = money;
        this.documents = documents;
        this.announcer = announcer;
        this.settlements = settlements;
    }

    /// Somebody of the payer stands for a draft.
    public void endorse(SettlementRow row, Actor by, String reason) {
        moves.make(row, new Move.Endorse(), by, reason);
        row.author = by.subject();
    }

    /// What its approver says of a draft that is issued.
    ///
    /// @param without measures without a score, without which it is issued all the same
    public record Issue(String reason, Set<String> without) {
        public Issue {
            without = Set.copyOf(without);
        }

        String kept() {
            if (without.isEmpty()) {
                return reason;
            }
            String named = "without " + String.join(", ", new TreeSet<>(without));
            return reason.isBlank() ? named : reason + "; " + named;
        }
    }

    /// The draft becomes known to both parties, and what it restates loses its place. Nobody pays by a measure that could not be scored
    /// without having been told.
    public void issue(SettlementRow row, Actor by, Issue issue) {
        refuseUntold(settlements.inputs(row).unscored(), issue.without());
        Optional<SettlementRow> old =
                Optional.ofNullable(row.restates)
                        .map(id -> SettlementRow.locked(id).orElseThrow(Problem::notFound));
        old.ifPresent(SettlementCourse::refuseUndecided);
        moves.make(
                row,
                new Move.Issue(Optional.ofNullable(row.author), by.subject()),
                by,
                issue.kept());
        row.issuedAt = moves.now();
        row.disputeBy =
                DisputeWindow.from(moves.today(), contract(row).disputeWindowDays()).lastDay();
        old.ifPresent(restated -> restate(restated, row, by));
        money.issued(row, old, moves.today());
        announcer.issued(row);
    }

    private static void refuseUntold(List<UnscoredMeasure> unscored, Set<String> without) {
        Set<String> ids =
                unscored.stream().map(UnscoredMeasure::measure).collect(Collectors.toSet());
        without.stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .findFirst()
                .ifPresent(id -> {
                    throw Problem.badRequest(
                            "measure-scored",
                            "'%s' is not among the measures that this settlement has no score of: leave it out of without"
                                    .formatted(id));
                });
        if (!without.containsAll(ids)) {
            throw Problem.conflict(
                            "measures-unscored",
                            "This settlement has no score of %s. Have it scored and draft the settlement again, or issue it with \"without\": [%s]"
                                    .formatted(
                                            unscored.stream()
                                                    .map(UnscoredMeasure::named)
                                                    .collect(Collectors.joining("; ")),
                                            unscored.stream()
                                                    .map(one -> '"' + one.measure() + '"')
                                                    .collect(Collectors.joining(", "))))
                    .with(
                            "unscored",
                            unscored.stream()
                                    .map(one ->
                                            Map.of("measure", one.measure(), "title", one.title()))
                                    .toList());
        }
    }

    private static void refuseUndecided(SettlementRow old) {
        DisputeRow.undecided(old.settlementId)
                .ifPresent(dispute -> {
                    throw Problem.conflict(
                                    "dispute-undecided",
                                    "A dispute about version %d waits for a decision; a restatement follows it"
                                            .formatted(old.version))
                            .with("dispute", "/v1/settlement-disputes/" + dispute.disputeId);
                });
    }

    private void restate(SettlementRow old, SettlementRow row, Actor by) {
        for (DisputeRow dispute : DisputeRow.accepted(old.settlementId)) {
            free(old, dispute);
            dispute.applied(row.settlementId, by, moves.now());
        }
        moves.make(old, new Move.Restate(), by, "version %d".formatted(row.version));
    }

    /// A party questions it: what is in question is kept back.
    ///
    /// @return what was kept back
    public Usd dispute(SettlementRow row, DisputeRow dispute, Actor by) {
        moves.make(row, new Move.Dispute(row.window(), moves.today()), by, dispute.type);
        return switch (row.life().kind()) {
            case INTERIM -> Usd.ZERO;
            case FINAL ->
                    money.held(row, dispute.disputeId, inQuestion(row, dispute), moves.today());
        };
    }

    /// What the proposed value would change; all of the payment where no value is proposed.
    private static Usd inQuestion(SettlementRow row, DisputeRow dispute) {
        long proposed = dispute.paymentCents == null ? 0 : dispute.paymentCents;
        return new Usd(Math.abs(Math.subtractExact(row.paymentCents, proposed)));
    }

    /// A dispute changes nothing: what was kept back is owed again, and the last one lets the settlement stand.
    public void resolve(SettlementRow row, DisputeRow dispute, Actor by) {
        free(row, dispute);
        if (DisputeRow.open(row.settlementId).isEmpty()) {
            moves.make(row, new Move.Resolve(), by, dispute.status);
        }
    }

    private void free(SettlementRow row, DisputeRow dispute) {
        if (dispute.heldCents != 0) {
            money.freed(row, dispute.disputeId, new Usd(dispute.heldCents), moves.today());
        }
    }

    /// The window is closed: advances are recouped, the withhold is left behind, and nothing owed means paid.
    public void close(SettlementRow row, LocalDate today) {
        moves.make(row, new Move.Close(row.window(), today), Actor.platform(), "");
        money.closed(row, contract(row), today);
        payIfSettledUp(row, Actor.platform());
    }

    /// Marks a final settlement paid once nothing is owed, held or withheld any more.
    public void payIfSettledUp(SettlementRow row, Actor by) {
        Usd balance = money.outstanding(row);
        if (row.life().state() instanceof SettlementState.Final && balance.cents() == 0) {
            moves.make(row, new Move.Pay(balance), by, "");
        }
    }

    private ContractDocument contract(SettlementRow row) {
        return documents.read(
                ContractRow.version(row.contractId, row.contractVersion)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "A settlement names a contract version that is not there")));
    }
}
