package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.Optional;

/// A span during which a primary care provider was of record for a person. At least one of clinician and practice is named.
///
/// @param chosenBy `member` or `plan`
public record ListedPcp(
        BeneficiaryId beneficiary,
        Optional<Npi> npi,
        Optional<Tin> tin,
        String chosenBy,
        DateSpan span) {}
