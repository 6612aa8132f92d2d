package care.accord.attribution.adjustment;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Step;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.RosterDifference;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The adjustments that hold for a contract, at most one for each person: the later agreement replaces the earlier one.
public record Adjustments(SortedMap<BeneficiaryId, Adjustment> byBeneficiary) {
    /// Whom an agreement lists is on the list by the exchange's own rule, not by a program's.
    private static final Step AGREEMENT =
            Step.everyone("agreement", new Citation("HL7 Da Vinci ATR 2.1.0, member-add"));

    public Adjustments {
        byBeneficiary = new TreeMap<>(byBeneficiary);
    }

    public static Adjustments none() {
        return new Adjustments(new TreeMap<>());
    }

    /// Of two for the same person the later in the list holds.
    public static Adjustments of(List<Adjustment> inOrder) {
        SortedMap<BeneficiaryId, Adjustment> latest = new TreeMap<>();
        inOrder.forEach(one -> latest.put(one.beneficiary(), one));
        return new Adjustments(latest);
    }

    /// The decisions of a run with what was agreed in the place of what the claims decided. Someone the run does not know
    /// cannot be listed: nobody reported coverage of them.
    public Roster applyTo(Roster decided) {
        if (byBeneficiary.isEmpty()) {
            return decided;
        }
        return new Roster(decided.decisions().stream().flatMap(this::adjusted).toList());
    }

    private Stream<Decision> adjusted(Decision decision) {
        @Nullable Adjustment adjustment = byBeneficiary.get(decision.beneficiary());
        if (adjustment == null) {
            return Stream.of(decision);
        }
        return switch (adjustment) {
            case Adjustment.Listed(_, var provider, var period) ->
                    Stream.of(listed(decision, provider, period));
            case Adjustment.Unlisted _ ->
                    decision.toContract() ? Stream.empty() : Stream.of(decision);
        };
    }

    private static Decision listed(Decision decision, Provider provider, DateSpan period) {
        Optional<Assigned> claims =
                decision.assignment() instanceof Assigned assigned
                        ? Optional.of(assigned)
                        : Optional.empty();
        Optional<Assigned> ours = claims.filter(Assigned::toContract);
        if (ours.map(Assigned::provider).filter(provider::equals).isPresent()) {
            return decision;
        }
        Total furnished =
                ours.map(Assigned::winner)
                        .orElse(
                                new Total(
                                        new Entity.ContractProviders(provider.tin()),
                                        Usd.ZERO,
                                        0,
                                        0,
                                        period.start()));
        Optional<Total> next =
                ours.isPresent() ? ours.flatMap(Assigned::runnerUp) : claims.map(Assigned::winner);
        return new Decision(
                decision.beneficiary(),
                decision.displayName(),
                new Assigned(furnished, provider, AGREEMENT, DecidedBy.AGREEMENT, next),
                decision.memberMonths(),
                decision.approximations());
    }

    /// The difference between two adjusted rosters, naming the agreement where it made the difference.
    ///
    /// @param before the adjustments that the earlier roster was made with
    public RosterDifference explain(RosterDifference difference, Adjustments before) {
        return new RosterDifference(
                difference.changes().stream().map(change -> caused(change, before)).toList());
    }

    private Change caused(Change change, Adjustments before) {
        @Nullable Adjustment now = byBeneficiary.get(change.beneficiary());
        @Nullable Adjustment was = before.byBeneficiary.get(change.beneficiary());
        boolean byAgreement =
                change.kind() != Kind.KEPT && (now != null ? !now.equals(was) : was != null);
        return byAgreement
                ? new Change(
                        change.beneficiary(), change.displayName(), change.kind(), Cause.AGREEMENT)
                : change;
    }
}
