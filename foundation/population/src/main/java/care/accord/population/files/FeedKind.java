package care.accord.population.files;

import care.accord.population.files.cclf.CclfFormat;
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
    DESYNPUF_OUTPATIENT("desynpuf-outpatient"),
    DESYNPUF_DRUG_EVENTS("desynpuf-drug-events"),
    /// A delivery of the CMS Claim and Claim Line Feed, as a zip.
    CCLF("cclf"),
    /// Beneficiaries whose data CMS does not share.
    BNEX("bnex"),
    /// The assignment list report of CMS: a zip of its tables, or table 1-1.
    ALR("alr"),
    /// Primary care providers of record.
    PCP_SELECTIONS("pcp-selections"),
    /// By whose contract people are covered.
    SUBSCRIBERS("subscribers"),
    /// Where providers serve, and how many people they take.
    PROVIDER_GEOGRAPHY("provider-geography"),
    /// Participants of the other organizations of a program.
    OTHER_ORGANIZATIONS("other-organizations"),
    /// People assigned to other initiatives that share savings.
    OTHER_INITIATIVES("other-initiatives"),
    /// People aligned to models by other services than primary care.
    DISEASE_MODELS("disease-models"),
    /// Electing teaching amendment hospitals.
    TEACHING_HOSPITALS("teaching-hospitals"),
    /// Physicians whom clinics attested as theirs.
    ATTESTED_CLINICIANS("attested-clinicians"),
    /// A directory of clinicians' specialties.
    CLINICIAN_SPECIALTIES("clinician-specialties"),
    /// People who belong to other programs.
    OTHER_PROGRAMS("other-programs"),
    /// Who supervises practitioners.
    SUPERVISORS("supervisors"),
    /// Identifiers of people that were replaced.
    IDENTITIES("identities"),
    /// Whom people chose to be responsible for their care.
    VOLUNTARY_ALIGNMENTS("voluntary-alignments"),
    /// Consents to disclose records of substance use disorder.
    CONSENTS("consents"),
    /// What people allow to be shared.
    SHARING_PREFERENCES("sharing-preferences"),
    /// Research identifiable files of the Chronic Conditions Warehouse, one layout a file.
    RIF_BENEFICIARY("rif-beneficiary"),
    RIF_CARRIER("rif-carrier"),
    RIF_INPATIENT("rif-inpatient"),
    RIF_OUTPATIENT("rif-outpatient"),
    RIF_SNF("rif-snf"),
    /// The claims tables of the Tuva input layer, as text or Parquet.
    TUVA_ELIGIBILITY("tuva-eligibility"),
    TUVA_MEDICAL_CLAIM("tuva-medical-claim"),
    TUVA_PHARMACY_CLAIM("tuva-pharmacy-claim"),
    /// FHIR R4 resources as bulk exports write them, one type a file.
    FHIR_PATIENT("fhir-patient"),
    FHIR_COVERAGE("fhir-coverage"),
    FHIR_EXPLANATION_OF_BENEFIT("fhir-explanation-of-benefit"),
    /// Codes that make a claim one about substance use disorder.
    SUBSTANCE_USE_CODES("substance-use-codes");

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
            case DESYNPUF_BENEFICIARY -> new DeSynPufSummaryFormat();
            case DESYNPUF_CARRIER -> new DelimitedFormat(DeSynPufCarrierLayout::new);
            case DESYNPUF_INPATIENT -> new DelimitedFormat(DeSynPufFacilityLayout::inpatient);
            case DESYNPUF_OUTPATIENT -> new DelimitedFormat(DeSynPufFacilityLayout::outpatient);
            case DESYNPUF_DRUG_EVENTS -> new DelimitedFormat(DeSynPufDrugLayout::new);
            case CCLF -> new CclfFormat();
            case BNEX -> new BnexFormat();
            case ALR -> new AssignmentReportFormat();
            case PCP_SELECTIONS -> new DelimitedFormat(PcpSelectionsLayout::new);
            case SUBSCRIBERS -> new DelimitedFormat(SubscribersLayout::new);
            case PROVIDER_GEOGRAPHY -> new DelimitedFormat(ProviderGeographyLayout::new);
            case OTHER_ORGANIZATIONS -> new DelimitedFormat(OtherOrganizationsLayout::new);
            case OTHER_INITIATIVES -> new DelimitedFormat(MembershipsLayout::initiatives);
            case DISEASE_MODELS -> new DelimitedFormat(MembershipsLayout::models);
            case TEACHING_HOSPITALS -> new DelimitedFormat(TeachingHospitalsLayout::new);
            case ATTESTED_CLINICIANS -> new DelimitedFormat(CliniciansLayout::attested);
            case CLINICIAN_SPECIALTIES -> new DelimitedFormat(CliniciansLayout::directory);
            case OTHER_PROGRAMS -> new DelimitedFormat(MembershipsLayout::programs);
            case SUPERVISORS -> new DelimitedFormat(SupervisorsLayout::new);
            case IDENTITIES -> new DelimitedFormat(IdentitiesLayout::new);
            case VOLUNTARY_ALIGNMENTS -> new DelimitedFormat(VoluntaryAlignmentsLayout::new);
            case CONSENTS -> new DelimitedFormat(ConsentsLayout::new);
            case SHARING_PREFERENCES -> new DelimitedFormat(SharingPreferencesLayout::new);
            case RIF_BENEFICIARY -> new DelimitedFormat(RifBeneficiaryLayout::new);
            case RIF_CARRIER -> new DelimitedFormat(RifCarrierLayout::new);
            case RIF_INPATIENT -> new DelimitedFormat(RifFacilityLayout::inpatient);
            case RIF_OUTPATIENT -> new DelimitedFormat(RifFacilityLayout::outpatient);
            case RIF_SNF -> new DelimitedFormat(RifFacilityLayout::skilledNursing);
            case TUVA_ELIGIBILITY -> new TabularFormat(TuvaEligibilityLayout::new);
            case TUVA_MEDICAL_CLAIM -> new TabularFormat(TuvaMedicalClaimLayout::new);
            case TUVA_PHARMACY_CLAIM -> new TabularFormat(TuvaPharmacyClaimLayout::new);
            case FHIR_PATIENT -> new NdjsonFormat(FhirPatient::new);
            case FHIR_COVERAGE -> new NdjsonFormat(FhirCoverage::new);
            case FHIR_EXPLANATION_OF_BENEFIT -> new NdjsonFormat(ExplanationOfBenefit::new);
            case SUBSTANCE_USE_CODES -> new DelimitedFormat(SubstanceUseLayout::new);
        };
    }
}
