package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import java.util.Set;

/// Somebody who was assigned and is not any more (assignment list report, table 1-5).
///
/// @param reasons as the flags say, and a date of death; a line may have several or none
public record ListedTurnover(BeneficiaryId beneficiary, Set<ListReason> reasons) {
    public ListedTurnover {
        reasons = Set.copyOf(reasons);
    }
}
