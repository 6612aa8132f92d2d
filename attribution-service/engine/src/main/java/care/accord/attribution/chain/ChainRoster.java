package care.accord.attribution.chain;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Step;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.programrules.chain.ChainRule;
import java.util.Locale;
import java.util.Set;

/// The decisions of a chain in the words of a roster. A roster has one provider for a person, so chains that share a
/// person are for files.
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
        return new Assigned(
                total(chain, choice.winner()),
                choice.winner().within(),
                step(attributed.rule()),
                DecidedBy.RULE,
                choice.runnerUp().map(second -> total(chain, second)));
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
