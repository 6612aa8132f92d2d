package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;

/// A claim that may be about substance use disorder (42 CFR Part 2). The tag is on the claim as a whole, in all its
/// versions: one code on one line is enough, and a later version without the code does not lift it.
///
/// @param listEdition the code list that was in force when the claim came in
public record RestrictedClaim(BeneficiaryId beneficiary, String claimId, String listEdition) {}
