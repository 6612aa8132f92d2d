package care.accord.reconciliation.dispute;

import care.accord.reconciliation.dispute.Answer.Code;
import care.accord.reconciliation.dispute.Answer.Refused;
import care.accord.reconciliation.dispute.Answer.Repeated;
import care.accord.reconciliation.dispute.Answer.Taken;
import care.accord.reconciliation.dispute.Member.Standing;
import care.accord.reconciliation.life.SettlementKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A dispute about a settlement with its whole history. The payer proposes a decision; it counts once a second person agrees:
/// another approver of the payer, or an approver of the provider. What the payer itself raised takes the provider's agreement.
///
/// @param about the kind of the settlement: an accepted dispute about a final one is followed by a restatement
public record Dispute(SettlementKind about, Claim claim, DisputeState state, List<Entry> history) {
    public Dispute {
        history = List.copyOf(history);
    }

    public static Dispute raise(SettlementKind about, Claim claim, Entry raised) {
        return new Dispute(about, claim, new DisputeState.Raised(), List.of(raised));
    }

    /// The first entry's member.
    public Member raisedBy() {
        return history.getFirst().by();
    }

    /// Takes a step, or says why not.
    public Answer take(Step step, Member by, Instant at) {
        Entry entry = new Entry(step, by, at);
        return switch (step) {
            case Step.Raise _ -> notNow(step);
            case Step.Comment _ -> whileUndecided(entry, state);
            case Step.Propose(var outcome, _) -> propose(entry, outcome);
            case Step.Agree _ -> agree(entry);
            case Step.Withdraw _ -> withdraw(entry);
            case Step.Apply _ -> apply(entry);
        };
    }

    private Answer propose(Entry entry, Step.Outcome outcome) {
        if (entry.by().party() != Party.PAYER) {
            return new Refused(
                    Code.OTHER_PARTY,
                    "The payer proposes how a dispute is decided; comment, or agree to its proposal");
        }
        return wasSaidLast(entry)
                ? new Repeated(this)
                : whileUndecided(entry, new DisputeState.Proposed(outcome));
    }

    private Answer agree(Entry entry) {
        return switch (state) {
            case DisputeState.Proposed(var outcome) ->
                    mayNotAgree(entry.by())
                            .<Answer>map(refused -> refused)
                            .orElseGet(() -> taken(decided(outcome), entry));
            case DisputeState.Accepted _,
                    DisputeState.Settled _,
                    DisputeState.Applied _,
                    DisputeState.Rejected _ ->
                    wasSaidLast(entry) ? new Repeated(this) : notNow(entry.step());
            case DisputeState.Raised _, DisputeState.Withdrawn _ -> notNow(entry.step());
        };
    }

    private DisputeState decided(Step.Outcome outcome) {
        return switch (outcome) {
            case REJECT -> new DisputeState.Rejected();
            case ACCEPT ->
                    switch (about) {
                        case FINAL -> new DisputeState.Accepted();
                        case INTERIM -> new DisputeState.Settled();
                    };
        };
    }

    private Optional<Refused> mayNotAgree(Member by) {
        String proposer = proposer().subject();
        if (by.standing() != Standing.APPROVER) {
            return Optional.of(
                    new Refused(
                            Code.APPROVER_ONLY,
                            "Agreeing for the %s takes the role %s-approver"
                                    .formatted(by.party().key(), by.party().key())));
        }
        if (by.subject().equals(proposer)) {
            return Optional.of(
                    new Refused(
                            Code.FOUR_EYES, "You proposed this decision; somebody else agrees"));
        }
        return switch (by.party()) {
            case PROVIDER -> Optional.empty();
            case PAYER ->
                    raisedBy().party() == Party.PAYER
                            ? Optional.of(
                                    new Refused(
                                            Code.OTHER_PARTY,
                                            "The payer raised this dispute; an approver of the provider agrees"))
                            : Optional.empty();
        };
    }

    private Member proposer() {
        return history.reversed().stream()
                .filter(entry -> entry.step() instanceof Step.Propose)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A proposed decision has a proposer"))
                .by();
    }

    private Answer withdraw(Entry entry) {
        if (entry.by().party() != raisedBy().party()) {
            return new Refused(
                    Code.OTHER_PARTY,
                    "The party that raised a dispute withdraws it; propose a decision instead");
        }
        return state instanceof DisputeState.Withdrawn
                ? new Repeated(this)
                : whileUndecided(entry, new DisputeState.Withdrawn());
    }

    private Answer apply(Entry entry) {
        return switch (state) {
            case DisputeState.Accepted _ -> taken(new DisputeState.Applied(), entry);
            case DisputeState.Applied _ -> new Repeated(this);
            case DisputeState.Raised _,
                    DisputeState.Proposed _,
                    DisputeState.Settled _,
                    DisputeState.Rejected _,
                    DisputeState.Withdrawn _ ->
                    notNow(entry.step());
        };
    }

    /// Whether the same member just said the same, which makes a repeated request harmless.
    private boolean wasSaidLast(Entry entry) {
        Entry last = history.getLast();
        return last.step().equals(entry.step()) && last.by().equals(entry.by());
    }

    private Answer whileUndecided(Entry entry, DisputeState next) {
        return state.isUndecided() ? taken(next, entry) : notNow(entry.step());
    }

    private Taken taken(DisputeState next, Entry entry) {
        return new Taken(
                new Dispute(
                        about,
                        claim,
                        next,
                        Stream.concat(history.stream(), Stream.of(entry)).toList()));
    }

    private Refused notNow(Step step) {
        return new Refused(
                Code.NOT_POSSIBLE_NOW,
                "'%s' cannot follow: the dispute is %s".formatted(step.key(), state.key()));
    }
}
