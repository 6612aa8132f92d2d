package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;

/// A payer takes back that one identifier replaced another: every statement to that effect until now was a mistake.
///
/// @param received the day we learned of it
/// @param reason in the payer's words
public record WithdrawnIdentity(
        BeneficiaryId previous, BeneficiaryId current, LocalDate received, String reason) {}
