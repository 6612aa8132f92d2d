package care.accord.population.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The layouts of feed files that can be read.
public enum FeedKind {
    /// Participants of a contract's provider organization.
    PROVIDER_ROSTER("provider-roster"),
    /// People and their spans of coverage.
    ELIGIBILITY("eligibility"),
    /// Professional and institutional claim lines.
    MEDICAL_CLAIMS("medical-claims"),
    /// Drug fills.
    PHARMACY_CLAIMS("pharmacy-claims"),
    /// The CMS synthetic public use file, one layout a file.
    DESYNPUF_BENEFICIARY("desynpuf-beneficiary"),
    DESYNPUF_CARRIER("desynpuf-carrier"),
    DESYNPUF_INPATIENT("desynpuf-inpatient"),
    DESYNPUF_OUTPATIENT("desynpuf-outpatient");

    private final String code;

    FeedKind(String code) {
        this.code = code;
    }

    /// The name under which a feed is submitted, such as `medical-claims`.
    public String code() {
        return code;
    }

    /// The columns a file may have, in the order they are documented.
    public List<String> columns() {
        return format().columns();
    }

    /// The kind with this code.
    public static Optional<FeedKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    FeedFormat format() {
        return switch (this) {
            case PROVIDER_ROSTER -> new DelimitedFormat(ProviderRosterLayout::new);
            case ELIGIBILITY -> new DelimitedFormat(EligibilityLayout::new);
            case MEDICAL_CLAIMS -> new ClaimFileFormat();
            case PHARMACY_CLAIMS -> new DelimitedFormat(PharmacyClaimsLayout::new);
            case DESYNPUF_BENEFICIARY -> new DelimitedFormat(DeSynPufBeneficiaryLayout::new);
            case DESYNPUF_CARRIER -> new DelimitedFormat(DeSynPufCarrierLayout::new);
            case DESYNPUF_INPATIENT -> new DelimitedFormat(DeSynPufFacilityLayout::inpatient);
            case DESYNPUF_OUTPATIENT -> new DelimitedFormat(DeSynPufFacilityLayout::outpatient);
        };
    }
}
