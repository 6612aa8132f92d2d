package care.accord.attribution.dispute;

import care.accord.attribution.dispute.Actor.Member;
import care.accord.attribution.dispute.Actor.Platform;
import care.accord.attribution.dispute.Actor.Standing;
import care.accord.attribution.dispute.Answer.Code;
import care.accord.attribution.dispute.Answer.Refused;
import care.accord.attribution.dispute.Answer.Repeated;
import care.accord.attribution.dispute.Answer.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A dispute with its whole history: the state is what the history makes it.
///
/// @param raisedBy the first entry's member, whose party asks; the other party answers
public record Dispute(Question question, Member raisedBy, DisputeState state, List<Entry> history) {
    public Dispute {
        history = List.copyOf(history);
    }

    public static Dispute raise(Question question, Member by, Step.Raise step, Instant at) {
        return new Dispute(
                question, by, new DisputeState.Raised(), List.of(new Entry(step, by, at)));
    }

    /// Takes a step, or says why not.
    public Answer take(Step step, Actor by, Instant at) {
        return switch (by) {
            case Member member -> member(step, member, at);
            case Platform platform -> platform(step, platform, at);
        };
    }

    private Answer platform(Step step, Platform by, Instant at) {
        return switch (step) {
            case Step.Apply(int version) ->
                    switch (state) {
                        case DisputeState.Accepted _ ->
                                taken(new DisputeState.Applied(version), new Entry(step, by, at));
                        case DisputeState.Applied _ -> new Repeated(this);
                        case DisputeState.Raised _,
                                DisputeState.UnderReview _,
                                DisputeState.Settled _,
                                DisputeState.Rejected _,
                                DisputeState.Withdrawn _ ->
                                notNow(step);
                    };
            case Step.Raise _,
                    Step.AddEvidence _,
                    Step.Review _,
                    Step.Accept _,
                    Step.Reject _,
                    Step.Withdraw _ ->
                    new Refused(Code.OTHER_PARTY, "Only a party of the contract can do this");
        };
    }

    private Answer member(Step step, Member by, Instant at) {
        return switch (step) {
            case Step.Raise _, Step.Apply _ -> notNow(step);
            case Step.AddEvidence _ -> whileOpen(step, state, new Entry(step, by, at));
            case Step.Review _ -> review(step, by, at);
            case Step.Accept _ -> decide(new Entry(step, by, at), by, accepted());
            case Step.Reject _ -> decide(new Entry(step, by, at), by, new DisputeState.Rejected());
            case Step.Withdraw _ -> withdraw(new Entry(step, by, at), by);
        };
    }

    private DisputeState accepted() {
        return question.remedy().isPresent()
                ? new DisputeState.Accepted()
                : new DisputeState.Settled();
    }

    private Answer review(Step step, Member by, Instant at) {
        if (by.party() == raisedBy.party()) {
            return new Refused(
                    Code.OTHER_PARTY, "The other party reviews what your organization raised");
        }
        if (state instanceof DisputeState.UnderReview) {
            return new Repeated(this);
        }
        return whileOpen(step, new DisputeState.UnderReview(), new Entry(step, by, at));
    }

    private Answer decide(Entry entry, Member by, DisputeState next) {
        return forbidden(by)
                .<Answer>map(refused -> refused)
                .orElseGet(() ->
                        wasSaid(entry) ? new Repeated(this) : whileOpen(entry.step(), next, entry));
    }

    private Optional<Refused> forbidden(Member by) {
        if (by.subject().equals(raisedBy.subject())) {
            return Optional.of(
                    new Refused(
                            Code.FOUR_EYES, "You raised this dispute; somebody else decides it"));
        }
        if (by.party() == raisedBy.party()) {
            return Optional.of(
                    new Refused(
                            Code.OTHER_PARTY,
                            "The other party decides what your organization raised"));
        }
        if (by.standing() != Standing.APPROVER) {
            return Optional.of(
                    new Refused(
                            Code.APPROVER_ONLY,
                            "Deciding for the %s takes the role %s-approver"
                                    .formatted(by.party().key(), by.party().key())));
        }
        return Optional.empty();
    }

    /// Whether the same member said the same before, which makes a repeated request harmless.
    private boolean wasSaid(Entry entry) {
        return history.stream()
                .anyMatch(before ->
                        before.step().equals(entry.step()) && before.by().equals(entry.by()));
    }

    private Answer withdraw(Entry entry, Member by) {
        if (by.party() != raisedBy.party()) {
            return new Refused(
                    Code.OTHER_PARTY,
                    "The party that raised a dispute withdraws it; accept or reject it instead");
        }
        return state instanceof DisputeState.Withdrawn
                ? new Repeated(this)
                : whileOpen(entry.step(), new DisputeState.Withdrawn(), entry);
    }

    private Answer whileOpen(Step step, DisputeState next, Entry entry) {
        return switch (state) {
            case DisputeState.Raised _, DisputeState.UnderReview _ -> taken(next, entry);
            case DisputeState.Accepted _,
                    DisputeState.Settled _,
                    DisputeState.Applied _,
                    DisputeState.Rejected _,
                    DisputeState.Withdrawn _ ->
                    notNow(step);
        };
    }

    private Taken taken(DisputeState next, Entry entry) {
        return new Taken(
                new Dispute(
                        question,
                        raisedBy,
                        next,
                        Stream.concat(history.stream(), Stream.of(entry)).toList()));
    }

    private Refused notNow(Step step) {
        return new Refused(
                Code.NOT_POSSIBLE_NOW,
                "'%s' cannot follow: the dispute is %s".formatted(step.key(), state.key()));
    }
}
