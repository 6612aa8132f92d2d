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
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Roster;
import care.accord.population.Beneficiary;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.programrules.chain.ChainRule;
import care.accord.vocabulary.DateSpan;
import java.util.Locale;
import java.util.Set;

/// The decisions of a chain as the roster of a contract. A roster has one provider for a person, so chains that share a
/// person are for files.
public final class ChainRoster {
    private ChainRoster() {}

    /// Decides everyone in the population.
    ///
    /// @param period the performance period in which member months are counted
    /// @throws IllegalArgumentException when the chain splits people between providers
    public static Roster decide(ChainTerms terms, Population population, DateSpan period) {
        if (terms.chain().shares()) {
            throw new IllegalArgumentException(
                    "Chain %s shares people between providers, and the roster of a contract has one provider for a person: agree on a chain without shared-care"
                            .formatted(terms.chain().id()));
        }
        Chain chain = Chain.of(terms, population);
        return new Roster(population.decide(beneficiary -> decision(chain, beneficiary, period)));
    }

    private static Decision decision(Chain chain, Beneficiary beneficiary, DateSpan period) {
        Person person = beneficiary.person();
        return new Decision(
                person.id(),
                (person.givenName() + " " + person.familyName()).strip(),
                assignment(chain, chain.decide(beneficiary)),
                beneficiary.memberMonths(period));
    }

    /// The decision in the words of a roster.
    static Assignment assignment(Chain chain, ChainDecision decision) {
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

    private static Step step(ChainRule rule) {
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
