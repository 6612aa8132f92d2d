package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A person on the assignment list that CMS sends to an organization (assignment list report, table 1-1). Blank strings
/// stand for "not reported".
///
/// @param assignmentStep the step of assignment that decided, as CMS codes it
/// @param claimsBased whether claims alone would assign the person; empty where the list does not say
/// @param voluntary whether the person chose the organization; empty where the list does not say
/// @param status whether the person is newly assigned, as CMS codes it
/// @param months enrollment codes of the months, January first: `0` none, others kinds of entitlement
/// @param excluded whether the list has the person only to say that they are left out of assignment
/// @param reasons why
public record AssignmentListEntry(
        BeneficiaryId beneficiary,
        LocalDate birthDate,
        Optional<LocalDate> deathDate,
        String sex,
        String county,
        String assignmentStep,
        Optional<Boolean> claimsBased,
        Optional<Boolean> voluntary,
        Optional<Tin> voluntaryTin,
        String voluntaryNpi,
        boolean assignedBefore,
        String status,
        List<String> months,
        Risk risk,
        boolean excluded,
        Set<ListReason> reasons) {
    public AssignmentListEntry {
        months = List.copyOf(months);
        reasons = Set.copyOf(reasons);
    }

    /// The conditions by which CMS adjusts the person's risk.
    ///
    /// @param version of the model, which says what a column stands for
    /// @param conditions numbers of the columns `HCC_COL_n` that are set, in order
    public record Risk(String version, List<Integer> conditions) {
        public Risk {
            conditions = List.copyOf(conditions);
        }
    }
}
