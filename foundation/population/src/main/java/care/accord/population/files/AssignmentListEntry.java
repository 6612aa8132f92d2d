package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A person on the assignment list that CMS sends to an organization (assignment list report, table 1-1). Blank strings
/// stand for "not reported".
///
/// @param assignmentStep the step of assignment that decided, as CMS codes it
/// @param claimsBased whether claims alone would assign the person
/// @param voluntary whether the person chose the organization
/// @param months enrollment codes of the months, January first: `0` none, others kinds of entitlement
public record AssignmentListEntry(
        BeneficiaryId beneficiary,
        LocalDate birthDate,
        Optional<LocalDate> deathDate,
        String sex,
        String county,
        String assignmentStep,
        boolean claimsBased,
        boolean voluntary,
        Optional<Tin> voluntaryTin,
        String voluntaryNpi,
        boolean assignedBefore,
        List<String> months) {
    public AssignmentListEntry {
        months = List.copyOf(months);
    }
}
