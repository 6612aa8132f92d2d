package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All decisions of one run, in order of beneficiary id; the roster is those that fall to the contract.
public record Roster(List<Decision> decisions) {
    public Roster {
        decisions = List.copyOf(decisions);
    }

    /// The roster of a contract before anything was decided.
    public static Roster empty() {
        return new Roster(List.of());
    }

    /// Decides everyone in the population.
    ///
    /// @param period the performance period in which member months are counted
    public static Roster decide(AttributionTerms terms, Population population, DateSpan period) {
        Assigner assigner = Assigner.of(terms, population);
        return new Roster(
                population.decide(beneficiary -> Decision.of(assigner, beneficiary, period)));
    }

    /// The contract's beneficiaries in order of id.
    public List<RosterMember> members() {
        return decisions.stream()
                .filter(Decision::toContract)
                .map(decision ->
                        new RosterMember(
                                decision.beneficiary(),
                                decision.displayName(),
                                (Assigned) decision.assignment(),
                                decision.memberMonths()))
                .toList();
    }

    SortedMap<BeneficiaryId, Decision> byBeneficiary() {
        SortedMap<BeneficiaryId, Decision> byId = new TreeMap<>();
        decisions.forEach(decision -> byId.put(decision.beneficiary(), decision));
        return byId;
    }
}
