package care.accord.attribution.payerlist;

import care.accord.attribution.roster.Decision;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Somebody on our roster, on the payer's list, or on both.
///
/// @param decision what we decided, which is our reason; empty when our population does not have the person
/// @param theirs what the payer's list says, with its reason where it does not assign the person
/// @param differences between the two, of somebody on both
public record ListedPerson(
        BeneficiaryId beneficiary,
        Side side,
        Optional<Decision> decision,
        Listing theirs,
        List<Difference> differences) {
    public ListedPerson {
        differences = List.copyOf(differences);
    }

    /// Which of the two lists the person is on.
    public enum Side {
        MATCHED,
        /// On our roster; the decision says by which margin.
        OURS_ONLY,
        /// On the payer's list; the decision says why not on ours.
        THEIRS_ONLY;

        /// The word used in answers.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
