package care.accord.reconciliation.agreement;

import care.accord.reconciliation.agreement.Answer.Code;
import care.accord.reconciliation.agreement.Answer.Refused;
import care.accord.reconciliation.agreement.Answer.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A version of a contract between its parties: draft, approved, in force, superseded or ended. Every version is a whole
/// document; an approved one is never rewritten, what is to be otherwise is another version.
///
/// @param author who wrote the text as it stands
/// @param approved who approved it, one person of each party
public record Version(
        int number, Change change, Standing standing, Person author, List<Person> approved) {
    public Version {
        approved = List.copyOf(approved);
    }

    /// The moves that its standing knows; each may have a condition beside.
    public List<Move.Name> allowed() {
        return switch (standing) {
            case DRAFT -> List.of(Move.Name.REWRITE, Move.Name.APPROVE, Move.Name.WITHDRAW);
            case APPROVED -> List.of(Move.Name.TAKE_EFFECT, Move.Name.GIVE_WAY);
            case ACTIVE -> List.of(Move.Name.GIVE_WAY);
            case SUPERSEDED, WITHDRAWN, ENDED -> List.of();
        };
    }

    /// Makes a move, or says why it cannot be made.
    public Answer take(Move move) {
        if (!allowed().contains(move.name())) {
            return new Refused(Code.ILLEGAL_MOVE, illegal(move.name()));
        }
        return obstacle(move)
                .<Answer>map(refused -> refused)
                .orElseGet(() -> new Taken(after(move)));
    }

    private String illegal(Move.Name move) {
        return "'%s' is not possible: version %d is %s, where %s"
                .formatted(
                        move.key(),
                        number,
                        standing.key(),
                        allowed().isEmpty()
                                ? "nothing follows"
                                : "only "
                                        + allowed().stream()
                                                .map(Move.Name::key)
                                                .collect(Collectors.joining(", "))
                                        + " can follow");
    }

    private Optional<Refused> obstacle(Move move) {
        return switch (move) {
            case Move.Approve(Person by, LocalDate today) -> fourEyes(by).or(() -> tooShort(today));
            case Move.Rewrite(Person by) ->
                    by.side() == author.side()
                            ? Optional.empty()
                            : refused(
                                    Code.NOT_YOURS,
                                    "The %s wrote version %d; withdraw it and propose another"
                                            .formatted(author.side().key(), number));
            case Move.TakeEffect(LocalDate today) ->
                    isDue(today)
                            ? Optional.empty()
                            : refused(
                                    Code.ILLEGAL_MOVE,
                                    "Version %d takes effect on %s"
                                            .formatted(
                                                    number, change.effectiveFrom().orElseThrow()));
            case Move.Withdraw _, Move.GiveWay _ -> Optional.empty();
        };
    }

    private Optional<Refused> fourEyes(Person by) {
        if (author.subject().equals(by.subject())) {
            return refused(
                    Code.FOUR_EYES,
                    "You wrote this contract; somebody else of your organization approves it");
        }
        if (!change.needed(author.side()).contains(by.side())) {
            return refused(
                    Code.NOT_YOURS,
                    "Version %d is a notice of the %s, which takes no approval of the %s"
                            .formatted(number, author.side().key(), by.side().key()));
        }
        for (Person other : approved) {
            if (other.side() == by.side()) {
                return refused(
                        Code.ALREADY_APPROVED,
                        "The %s approved version %d already".formatted(by.side().key(), number));
            }
            if (other.subject().equals(by.subject())) {
                return refused(
                        Code.FOUR_EYES,
                        "You approved for the other party; somebody else does for this");
            }
        }
        return Optional.empty();
    }

    /// A notice runs from the day on which it is approved.
    private Optional<Refused> tooShort(LocalDate today) {
        return switch (change) {
            case Change.Ending(LocalDate lastDay, Optional<Integer> notice) ->
                    notice.filter(days -> lastDay.isBefore(today.plusDays(days)))
                            .flatMap(days ->
                                    refused(
                                            Code.NOTICE_TOO_SHORT,
                                            "A notice of %d days given on %s ends the contract on %s at the earliest, not on %s; withdraw it and give notice for a later day"
                                                    .formatted(
                                                            days,
                                                            today,
                                                            today.plusDays(days),
                                                            lastDay)));
            case Change.First _, Change.Amendment _ -> Optional.empty();
        };
    }

    private static Optional<Refused> refused(Code code, String why) {
        return Optional.of(new Refused(code, why));
    }

    /// Whether its day has come.
    public Boolean isDue(LocalDate today) {
        return change.effectiveFrom().map(day -> !day.isAfter(today)).orElse(true);
    }

    private Version after(Move move) {
        return switch (move) {
            case Move.Rewrite(Person by) ->
                    new Version(number, change, Standing.DRAFT, by, List.of());
            case Move.Approve(Person by, LocalDate today) -> approvedBy(by, today);
            case Move.Withdraw _ -> standing(Standing.WITHDRAWN);
            case Move.TakeEffect _ -> standing(inForce());
            case Move.GiveWay _ -> standing(Standing.SUPERSEDED);
        };
    }

    private Version approvedBy(Person by, LocalDate today) {
        List<Person> all = new ArrayList<>(approved);
        all.add(by);
        if (all.size() < change.needed(author.side()).size()) {
            return new Version(number, change, standing, author, all);
        }
        Standing next = isDue(today) ? inForce() : Standing.APPROVED;
        return new Version(number, change, next, author, all);
    }

    private Standing inForce() {
        return switch (change) {
            case Change.First _, Change.Amendment _ -> Standing.ACTIVE;
            case Change.Ending _ -> Standing.ENDED;
        };
    }

    private Version standing(Standing next) {
        return new Version(number, change, next, author, approved);
    }
}
