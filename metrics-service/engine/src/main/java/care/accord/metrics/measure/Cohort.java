package care.accord.metrics.measure;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;

/// The people a measure is computed for, usually a contract's roster, and the period it looks at.
///
/// @param members in the order results are wanted; nobody twice
public record Cohort(List<BeneficiaryId> members, DateSpan period) {
    public Cohort {
        members = List.copyOf(members);
        if (members.stream().distinct().count() != members.size()) {
            throw new IllegalArgumentException("A cohort names each member once");
        }
    }
}
