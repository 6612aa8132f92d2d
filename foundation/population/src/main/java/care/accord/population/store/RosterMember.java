package care.accord.population.store;

import care.accord.vocabulary.BeneficiaryId;

/// One line of a roster.
///
/// @param row opaque number under which URLs name the member
/// @param tin of the entity the member is attributed to; blank where there is none
/// @param npi of the clinician; blank where there is none
/// @param memberMonths in the performance period
/// @param decidedBy what decided, such as `charges` or `date`
public record RosterMember(
        int row,
        BeneficiaryId beneficiary,
        String tin,
        String npi,
        int memberMonths,
        String decidedBy,
        Change change) {

    /// How the member came here from the roster before.
    public enum Change {
        ADDED,
        KEPT,
        CHANGED,
        DROPPED
    }
}
