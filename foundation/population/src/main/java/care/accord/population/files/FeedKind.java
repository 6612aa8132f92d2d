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
        return layout().columns().stream().map(Column::name).toList();
    }

    /// The kind with this code.
    public static Optional<FeedKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    Layout layout() {
        return switch (this) {
            case PROVIDER_ROSTER -> new ProviderRosterLayout();
            case ELIGIBILITY -> new EligibilityLayout();
            case MEDICAL_CLAIMS -> new MedicalClaimsLayout();
            case PHARMACY_CLAIMS -> new PharmacyClaimsLayout();
            case DESYNPUF_BENEFICIARY -> new DeSynPufBeneficiaryLayout();
            case DESYNPUF_CARRIER -> new DeSynPufCarrierLayout();
            case DESYNPUF_INPATIENT -> DeSynPufFacilityLayout.inpatient();
            case DESYNPUF_OUTPATIENT -> DeSynPufFacilityLayout.outpatient();
        };
    }
}
