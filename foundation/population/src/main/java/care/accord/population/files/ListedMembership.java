package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;

/// A span during which a person belonged to another initiative, model or program.
///
/// @param program the name of it
public record ListedMembership(BeneficiaryId beneficiary, String program, DateSpan span) {}
