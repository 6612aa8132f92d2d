package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;

/// A span during which a person belonged to another initiative, model or program.
///
/// @param program the name of it
/// @param of the program whose contracts the line is for, as contracts name it; blank where it is for all
public record ListedMembership(
        BeneficiaryId beneficiary, String program, DateSpan span, String of) {
    /// For contracts of every program.
    public ListedMembership(BeneficiaryId beneficiary, String program, DateSpan span) {
        this(beneficiary, program, span, "");
    }
}
