package care.accord.attribution.attributionlist.fhir;

/// The names that ATR resources are written with.
public final class Systems {
    public static final String ATR = "http://hl7.org/fhir/us/davinci-atr/StructureDefinition/";
    public static final String CHARACTERISTIC =
            "http://hl7.org/fhir/us/davinci-atr/CodeSystem/davinci-group-characteristic-codes";

    /// How the payer knows its members; protected health information.
    public static final String MEMBER = "urn:accord:member-id";

    public static final String CONTRACT = "urn:accord:contract-id";

    /// An organization of the platform by its tenant.
    public static final String PARTY = "urn:accord:party";

    /// A clinician as the claims report them, where that is no valid NPI.
    public static final String REPORTED = "urn:accord:reported-provider";

    public static final String NPI = "http://hl7.org/fhir/sid/us-npi";
    public static final String TIN = "urn:oid:2.16.840.1.113883.4.4";
    public static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";

    /// Why a member is on the list: published with the platform's API description.
    public static final String REASON = "urn:accord:fhir:StructureDefinition:attribution-reason";

    /// How much of a member the contract answers for, and who has which part: published as the reason is.
    public static final String SHARING = "urn:accord:fhir:StructureDefinition:attribution-sharing";

    /// Kinds of identifiers of table 0203.
    public enum IdentifierType {
        /// Member number.
        MB
    }

    private Systems() {}
}
