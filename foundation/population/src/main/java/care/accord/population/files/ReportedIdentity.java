package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;

/// A payer knows a person by a new identifier: whatever was or will be reported under the previous one is about the same
/// person.
///
/// @param received the day we learned of it
public record ReportedIdentity(BeneficiaryId previous, BeneficiaryId current, LocalDate received) {}
