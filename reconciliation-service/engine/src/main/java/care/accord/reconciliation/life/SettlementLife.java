package care.accord.reconciliation.life;

import care.accord.reconciliation.life.Answer.Code;
import care.accord.reconciliation.life.Answer.Refused;
import care.accord.reconciliation.life.Answer.Taken;
import care.accord.reconciliation.life.SettlementState.Discarded;
import care.accord.reconciliation.life.SettlementState.Disputed;
import care.accord.reconciliation.life.SettlementState.Draft;
import care.accord.reconciliation.life.SettlementState.Final;
import care.accord.reconciliation.life.SettlementState.Issued;
import care.accord.reconciliation.life.SettlementState.Paid;
import care.accord.reconciliation.life.SettlementState.Restated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The state machine of a settlement: draft, issued, disputed, final, paid. A final settlement is never changed; what is
/// wrong with it is put right by another settlement that names it.
public record SettlementLife(SettlementKind kind, SettlementState state) {

    /// A forecast is issued as soon as it is computed.
    public static SettlementLife forecast() {
        return new SettlementLife(SettlementKind.INTERIM, new Issued());
    }

    /// A final settlement waits for four eyes.
    public static SettlementLife draft() {
        return new SettlementLife(SettlementKind.FINAL, new Draft());
    }

    /// The moves that the state knows; each may have a condition beside.
    public List<Move.Name> allowed() {
        return switch (state) {
            case Draft _ -> List.of(Move.Name.ENDORSE, Move.Name.ISSUE, Move.Name.DISCARD);
            case Issued _ ->
                    switch (kind) {
                        case INTERIM -> List.of(Move.Name.DISPUTE);
                        case FINAL ->
                                List.of(Move.Name.DISPUTE, Move.Name.CLOSE, Move.Name.RESTATE);
                    };
            case Disputed _ ->
                    switch (kind) {
                        case INTERIM -> List.of(Move.Name.DISPUTE, Move.Name.RESOLVE);
                        case FINAL ->
                                List.of(Move.Name.DISPUTE, Move.Name.RESOLVE, Move.Name.RESTATE);
                    };
            case Final _ -> List.of(Move.Name.PAY, Move.Name.RESTATE);
            case Paid _ -> List.of(Move.Name.RESTATE);
            case Restated _, Discarded _ -> List.of();
        };
    }

    /// Makes a move, or says why it cannot be made.
    public Answer take(Move move) {
        if (!allowed().contains(move.name())) {
            return new Refused(Code.ILLEGAL_MOVE, illegal(move.name()));
        }
        return obstacle(move)
                .<Answer>map(refused -> refused)
                .orElseGet(() -> new Taken(new SettlementLife(kind, after(move))));
    }

    /// Why a move of this name is not allowed here.
    public String illegal(Move.Name move) {
        return "'%s' is not possible: the %s settlement is %s, where %s"
                .formatted(
                        move.key(),
                        kind.key(),
                        state.key(),
                        allowed().isEmpty()
                                ? "nothing follows"
                                : "only " + words() + " can follow");
    }

    private String words() {
        return allowed().stream().map(Move.Name::key).collect(Collectors.joining(", "));
    }

    private static Optional<Refused> obstacle(Move move) {
        return switch (move) {
            case Move.Issue(var author, var approver) -> fourEyes(author, approver);
            case Move.Dispute(var window, var today) ->
                    when(
                            !window.isOpen(today),
                            Code.WINDOW_CLOSED,
                            "It could be questioned until %s; ask the payer for a restatement"
                                    .formatted(window.lastDay()));
            case Move.Close(var window, var today) ->
                    when(
                            window.isOpen(today),
                            Code.WINDOW_OPEN,
                            "It can be questioned until %s and becomes final the day after"
                                    .formatted(window.lastDay()));
            case Move.Pay(var balance) ->
                    when(
                            balance.cents() != 0,
                            Code.BALANCE_OPEN,
                            "%s is still to be paid or released".formatted(balance));
            case Move.Endorse _, Move.Discard _, Move.Resolve _, Move.Restate _ -> Optional.empty();
        };
    }

    private static Optional<Refused> fourEyes(Optional<String> author, String approver) {
        return author.isEmpty()
                ? Optional.of(
                        new Refused(
                                Code.NOT_ENDORSED,
                                "The platform computed this draft; a payer-analyst endorses it before an approver issues it"))
                : when(
                        author.get().equals(approver),
                        Code.FOUR_EYES,
                        "You asked for this settlement or endorsed it; somebody else of the payer issues it");
    }

    private static Optional<Refused> when(Boolean obstacle, Code code, String why) {
        return obstacle ? Optional.of(new Refused(code, why)) : Optional.empty();
    }

    private SettlementState after(Move move) {
        return switch (move) {
            case Move.Endorse _ -> new Draft();
            case Move.Issue _, Move.Resolve _ -> new Issued();
            case Move.Discard _ -> new Discarded();
            case Move.Dispute _ -> new Disputed();
            case Move.Close _ -> new Final();
            case Move.Pay _ -> new Paid();
            case Move.Restate _ ->
                    switch (state) {
                        case Final _, Paid _ -> state;
                        case Draft _, Issued _, Disputed _, Restated _, Discarded _ ->
                                new Restated();
                    };
        };
    }
}
