package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assignment;
import care.accord.vocabulary.BeneficiaryId;

/// What a run decided about one person of the population, member of the contract or not.
public record Decision(
        BeneficiaryId beneficiary, String displayName, Assignment assignment, int memberMonths) {

    public boolean toContract() {
        return assignment instanceof Assignment.Assigned assigned && assigned.toContract();
    }
}
