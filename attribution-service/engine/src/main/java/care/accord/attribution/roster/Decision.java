package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assignment;
import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Person;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;

/// What a run decided about one person of the population, member of the contract or not.
public record Decision(
        BeneficiaryId beneficiary, String displayName, Assignment assignment, int memberMonths) {

    /// Decides one person.
    ///
    /// @param rule what decides
    /// @param period the performance period in which member months are counted
    public static Decision of(Kernel<Assignment> rule, Beneficiary beneficiary, DateSpan period) {
        Person person = beneficiary.person();
        return new Decision(
                person.id(),
                (person.givenName() + " " + person.familyName()).strip(),
                rule.decide(beneficiary),
                beneficiary.memberMonths(period));
    }

    public boolean toContract() {
        return assignment instanceof Assignment.Assigned assigned && assigned.toContract();
    }
}
