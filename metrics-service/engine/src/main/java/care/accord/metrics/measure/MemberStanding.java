package care.accord.metrics.measure;

import care.accord.vocabulary.BeneficiaryId;
import java.util.List;

/// One member's standing in one measure.
///
/// @param standing in the first rate, which contracts score
/// @param rates in every rate, of measures with several; else empty
public record MemberStanding(
        BeneficiaryId beneficiary, Standing standing, List<RateStanding> rates) {
    public MemberStanding {
        rates = List.copyOf(rates);
    }

    /// A member in a measure of one rate.
    public MemberStanding(BeneficiaryId beneficiary, Standing standing) {
        this(beneficiary, standing, List.of());
    }
}
