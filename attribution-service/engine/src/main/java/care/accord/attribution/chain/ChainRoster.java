package care.accord.attribution.chain;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.assignment.Step;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.programrules.chain.ChainRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The decisions of a chain in the words of a roster. A person who is shared is on it wherever the contract has a part.
public final class ChainRoster {
    private ChainRoster() {}

    /// The decision in the words of a roster.
    public static Assignment assignment(Chain chain, ChainDecision decision) {
        return switch (decision.outcome()) {
            case Outcome.Attributed attributed -> assigned(chain, attributed);
            case Outcome.Unattributed _ -> nobodys("UNATTRIBUTED", decision);
            case Outcome.LeftOut(ChainDecision.Reason reason) ->
                    nobodys(reason.key().toUpperCase(Locale.ROOT).replace('-', '_'), decision);
        };
    }

    private static NotAssigned nobodys(String code, ChainDecision decision) {
        return new NotAssigned(new Reason.NoRuleDecided(code, ChainSentence.of(decision)));
    }

    private static Assigned assigned(Chain chain, Outcome.Attributed attributed) {
        Choice choice = attributed.choice();
        List<Share> ours =
                choice.shares().list().stream()
                        .filter(share -> chain.isContract(share.standing()))
                        .toList();
        Standing winner = ours.isEmpty() ? choice.winner() : ours.getFirst().standing();
        return new Assigned(
                total(chain, winner),
                winner.within(),
                step(attributed.rule()),
                DecidedBy.RULE,
                choice.standings().stream()
                        .filter(other -> !other.equals(winner))
                        .findFirst()
                        .map(second -> total(chain, second)),
                AssignedBy.CLAIMS,
                sharing(choice.shares().list(), ours));
    }

    private static Sharing sharing(List<Share> everybody, List<Share> ours) {
        if (everybody.size() == 1) {
            return Sharing.NONE;
        }
        List<Share> counted = ours.isEmpty() ? everybody.subList(0, 1) : ours;
        return new Sharing(
                counted.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add),
                everybody.stream()
                        .map(share ->
                                new Sharing.Part(
                                        share.standing().provider().display(),
                                        share.weight(),
                                        ours.contains(share)
                                                ? Optional.of(share.standing().within())
                                                : Optional.empty()))
                        .toList());
    }

    static Step step(ChainRule rule) {
        return new Step(rule.key(), Set.of(), Step.HealthCenters.COUNTED, rule.citation());
    }

    static Total total(Chain chain, Standing standing) {
        return new Total(
                entity(chain, standing),
                standing.allowed(),
                standing.lines(),
                standing.visits(),
                standing.latest());
    }

    /// Whoever takes part in the contract is one of the contract's providers, at every level of a chain.
    static Entity entity(Chain chain, Standing standing) {
        if (chain.isContract(standing)) {
            return new Entity.ContractProviders(standing.provider().id());
        }
        return switch (standing.provider()) {
            case AttributedProvider.ContractProviders(String id) ->
                    new Entity.ContractProviders(id);
            case AttributedProvider.Practice(String tin) -> new Entity.Practice(tin);
            case AttributedProvider.Facility(String ccn) -> new Entity.Facility(ccn);
            case AttributedProvider.Clinician(String npi) ->
                    new Entity.Practice(
                            standing.within().tin().isBlank() ? npi : standing.within().tin());
        };
    }
}
