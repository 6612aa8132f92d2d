package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;

/// One span during which a person was enrolled.
public record Enrollment(BeneficiaryId id, Coverage coverage, String plan, DateSpan span) {}
