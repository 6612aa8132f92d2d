package care.accord.attribution.explanationofbenefit.fhir;

/// The code systems that explanations of benefit are written with.
final class ClaimCodes {
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final String CARIN = "http://hl7.org/fhir/us/carin-bb/CodeSystem/";

    static final String CLAIM_TYPE = TERMINOLOGY + "claim-type";
    static final String ADJUDICATION = TERMINOLOGY + "adjudication";
    static final String DIAGNOSIS_TYPE = TERMINOLOGY + "ex-diagnosistype";
    static final String IDENTIFIER_TYPE = CARIN + "C4BBIdentifierType";
    static final String CARE_TEAM_ROLE = CARIN + "C4BBClaimCareTeamRole";
    static final String SUPPORTING_INFO = CARIN + "C4BBSupportingInfoType";
    static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String NDC = "http://hl7.org/fhir/sid/ndc";
    static final String CCN = "urn:oid:2.16.840.1.113883.4.336";
    static final String CLAIM = "urn:accord:claim-id";
    static final String SPECIALTY = "https://bluebutton.cms.gov/resources/variables/prvdr_spclty";
    static final String PLACE =
            "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";
    static final String REVENUE = "https://www.nubc.org/CodeSystem/RevenueCodes";
    static final String BILL_TYPE = "https://www.nubc.org/CodeSystem/TypeOfBill";
    static final String DISCHARGE = "https://www.nubc.org/CodeSystem/PatDischargeStatus";
    static final String DRG =
            "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software";

    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final int CATEGORY = 3;

    private ClaimCodes() {}

    /// Codes of level I, which begin with four digits, are the CPT; those of level II begin with a letter.
    static String procedureSystem(String hcpcs) {
        return Character.isDigit(hcpcs.charAt(0)) ? CPT : HCPCS;
    }

    /// Feeds bring ICD-10-CM codes without the dot behind the category.
    static String dotted(String diagnosis) {
        return diagnosis.length() > CATEGORY
                ? diagnosis.substring(0, CATEGORY) + "." + diagnosis.substring(CATEGORY)
                : diagnosis;
    }
}
