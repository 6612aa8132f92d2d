package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import java.util.List;

/// A person whose data the payer does not share, and why. Lines about them that were shared earlier must no longer be
/// used for anything the person could object to.
///
/// @param reasons codes of the payer, such as `BD` (the person declined data sharing)
public record DataSharingExclusion(BeneficiaryId beneficiary, List<String> reasons) {
    public DataSharingExclusion {
        reasons = List.copyOf(reasons);
    }
}
