package care.accord.population.files;

import care.accord.population.SharingPreference;
import care.accord.population.SharingPreference.Choice;
import care.accord.population.SharingPreference.Scope;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A person whose data the payer does not share, and why. Lines about them that were shared earlier must no longer be
/// used for anything the person could object to.
///
/// @param reasons codes of the payer, such as `BD` (the person declined data sharing)
/// @param received the day the file arrived
public record DataSharingExclusion(
        BeneficiaryId beneficiary, List<String> reasons, Optional<LocalDate> received) {
    public DataSharingExclusion {
        reasons = List.copyOf(reasons);
    }

    /// What the person's word comes to: nothing is shared from the day we learned of it, until they say otherwise.
    public SharingPreference preference() {
        return new SharingPreference(
                beneficiary,
                Choice.DECLINE,
                Scope.ALL,
                received.orElse(LocalDate.EPOCH),
                ("bnex " + String.join(" ", reasons)).strip(),
                received);
    }
}
