package care.accord.attribution.adjustment;

import care.accord.attribution.assignment.Provider;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;

/// What was agreed about one person's place on a contract's list. It holds whatever the claims say, run after run, until it
/// is ended.
public sealed interface Adjustment {
    BeneficiaryId beneficiary();

    /// On the list, with this practice and clinician.
    ///
    /// @param period the days for which the person is attributed to them
    record Listed(BeneficiaryId beneficiary, Provider provider, DateSpan period)
            implements Adjustment {}

    /// Not on the list.
    record Unlisted(BeneficiaryId beneficiary) implements Adjustment {}
}
