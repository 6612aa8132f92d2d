package care.accord.reconciliation.life.store;

import care.accord.reconciliation.life.Answer;
import care.accord.reconciliation.life.Move;
import care.accord.reconciliation.life.SettlementLife;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Load, decide, save: moves a settlement on and writes down who did it and why. Works in the payer's transaction under way.
@ApplicationScoped
public class SettlementMoves {
    private final Clock clock;

    @Inject
    SettlementMoves(Clock clock) {
        this.clock = clock;
    }

    /// Makes the move on a row that the caller holds locked.
    ///
    /// @throws Problem 409 naming the state and the moves that it allows, 403 for want of a second pair of eyes
    public void make(SettlementRow row, Move move, Actor by, String reason) {
        switch (row.life().take(move)) {
            case Answer.Taken(SettlementLife after) -> {
                row.state = after.state().key();
                write(row, move.name(), by, reason);
            }
            case Answer.Refused refused -> throw problem(row.life(), refused);
        }
    }

    /// The first line of a settlement's history.
    public void begin(SettlementRow row, Actor by, String reason) {
        write(row, Move.Name.COMPUTE, by, reason);
    }

    public static Problem problem(SettlementLife life, Answer.Refused refused) {
        Problem problem =
                switch (refused.code()) {
                    case FOUR_EYES -> Problem.forbidden(refused.code().key(), refused.why());
                    case ILLEGAL_MOVE, NOT_ENDORSED, WINDOW_OPEN, WINDOW_CLOSED, BALANCE_OPEN ->
                            Problem.conflict(refused.code().key(), refused.why());
                };
        return problem.with("state", life.state().key())
                .with("allowed", life.allowed().stream().map(Move.Name::key).toList());
    }

    private void write(SettlementRow row, Move.Name move, Actor by, String reason) {
        MoveRow line = new MoveRow();
        line.tenantId = row.tenantId;
        line.counterpartyId = row.counterpartyId;
        line.settlementId = row.settlementId;
        line.position = MoveRow.of(row.settlementId).size();
        line.move = move.key();
        line.state = row.state;
        line.party = by.party();
        line.bySubject = by.subject();
        line.byName = by.name();
        line.at = now();
        line.reason = reason;
        line.persist();
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
