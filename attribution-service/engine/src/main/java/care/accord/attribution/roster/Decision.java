package care.accord.attribution.roster;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.MarkedAssignment;
import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Person;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.Set;

/// What a run decided about one person of the population, member of the contract or not.
///
/// @param approximations what the decision has to be read with beyond what holds for the whole run
public record Decision(
        BeneficiaryId beneficiary,
        String displayName,
        Assignment assignment,
        int memberMonths,
        Set<Approximation> approximations) {
    public Decision {
        approximations = Set.copyOf(approximations);
    }

    /// Decides one person.
    ///
    /// @param rule what decides
    /// @param period the performance period in which member months are counted
    public static Decision of(
            Kernel<MarkedAssignment> rule, Beneficiary beneficiary, DateSpan period) {
        Person person = beneficiary.person();
        MarkedAssignment decided = rule.decide(beneficiary);
        return new Decision(
                person.id(),
                (person.givenName() + " " + person.familyName()).strip(),
                decided.assignment(),
                beneficiary.memberMonths(period),
                decided.approximations());
    }

    public boolean toContract() {
        return assignment instanceof Assignment.Assigned assigned && assigned.toContract();
    }
}
