package care.accord.attribution.roster;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.vocabulary.BeneficiaryId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The decisions of one run, in order of beneficiary id; the roster is those that fall to the contract.
public record Roster(List<Decision> decisions) {
    public Roster {
        decisions = List.copyOf(decisions);
    }

    /// The roster of a contract before anything was decided.
    public static Roster empty() {
        return new Roster(List.of());
    }

    /// What was decided about somebody, if the run asked.
    public Optional<Decision> find(BeneficiaryId id) {
        int low = 0;
        int high = decisions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = decisions.get(middle).beneficiary().compareTo(id);
            if (order == 0) {
                return Optional.of(decisions.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /// How many decisions have to be read with what does not hold for the whole run.
    public Map<Approximation, Long> approximations() {
        Map<Approximation, Long> people = new EnumMap<>(Approximation.class);
        for (Decision decision : decisions) {
            for (Approximation one : decision.approximations()) {
                people.merge(one, 1L, Long::sum);
            }
        }
        return people;
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
