package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.vocabulary.BeneficiaryId;

/// One beneficiary of a contract with the decision that put them there.
///
/// @param memberMonths months of the performance period with coverage and alive
public record RosterMember(
        BeneficiaryId beneficiary, String displayName, Assigned decision, int memberMonths) {}
