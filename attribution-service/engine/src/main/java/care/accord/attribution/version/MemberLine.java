package care.accord.attribution.version;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.comparison.CausedChange;
import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.RosterMember;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;

/// A line of a roster version: a member, or somebody who was dropped since the version before, as they stood there.
///
/// @param care what put them there
/// @param sharing how much of the person is the contract's
/// @param kind how they came to stand here since the version before
/// @param causedBy the inputs of the run that set the change off
public record MemberLine(
        BeneficiaryId beneficiary,
        String displayName,
        Provider provider,
        Care care,
        Sharing sharing,
        int memberMonths,
        Kind kind,
        Cause cause,
        List<Trigger> causedBy) {
    public MemberLine {
        causedBy = List.copyOf(causedBy);
    }

    /// What was compared in the deciding step.
    ///
    /// @param runnerUp who came next; blank where nobody did
    /// @param totalAllowed of everybody together; zero for those who were dropped
    /// @param totalVisits of everybody together, each entity's days counted for itself
    public record Care(
            String step,
            String decidedBy,
            Usd allowed,
            int visits,
            String runnerUp,
            Usd runnerUpAllowed,
            Usd totalAllowed,
            int totalVisits) {}

    /// @param everybody who competed in the deciding step; none for those who were dropped
    static MemberLine of(RosterMember member, CausedChange caused, List<Total> everybody) {
        return new MemberLine(
                member.beneficiary(),
                member.displayName(),
                member.decision().provider(),
                care(member.decision(), everybody),
                member.decision().sharing(),
                member.memberMonths(),
                caused.change().kind(),
                caused.change().cause(),
                caused.causedBy());
    }

    private static Care care(Assigned decision, List<Total> everybody) {
        Optional<Total> runnerUp = decision.runnerUp();
        return new Care(
                decision.step().name(),
                decision.decidedBy().key(),
                decision.winner().allowed(),
                decision.winner().visits(),
                runnerUp.map(Total::entity).map(Entity::display).orElse(""),
                runnerUp.map(Total::allowed).orElse(Usd.ZERO),
                everybody.stream().map(Total::allowed).reduce(Usd.ZERO, Usd::plus),
                everybody.stream().mapToInt(Total::visits).sum());
    }

    /// The line of somebody about whom nothing changed.
    MemberLine kept() {
        return new MemberLine(
                beneficiary,
                displayName,
                provider,
                care,
                sharing,
                memberMonths,
                Kind.KEPT,
                Cause.NOTHING,
                List.of());
    }
}
