package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;

/// Somebody who is covered by another person's contract with the payer.
///
/// @param relationship of the person to the subscriber: `child`, `spouse` or `other`
public record ListedSubscriber(
        BeneficiaryId person, BeneficiaryId subscriber, String relationship) {}
