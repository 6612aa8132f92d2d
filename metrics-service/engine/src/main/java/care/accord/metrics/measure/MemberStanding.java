package care.accord.metrics.measure;

import care.accord.vocabulary.BeneficiaryId;

/// One member's standing in one measure.
public record MemberStanding(BeneficiaryId beneficiary, Standing standing) {}
