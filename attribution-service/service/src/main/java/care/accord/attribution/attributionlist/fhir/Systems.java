package care.accord.attribution.attributionlist.fhir;

/// The names that ATR resources are written with.
final class Systems {
    static final String ATR = "http://hl7.org/fhir/us/davinci-atr/StructureDefinition/";
    static final String CHARACTERISTIC =
            "http://hl7.org/fhir/us/davinci-atr/CodeSystem/davinci-group-characteristic-codes";

    /// How the payer knows its members; protected health information.
    static final String MEMBER = "urn:accord:member-id";

    static final String CONTRACT = "urn:accord:contract-id";

    /// An organization of the platform by its tenant.
    static final String PARTY = "urn:accord:party";

    /// A clinician as the claims report them, where that is no valid NPI.
    static final String REPORTED = "urn:accord:reported-provider";

    static final String NPI = "http://hl7.org/fhir/sid/us-npi";
    static final String TIN = "urn:oid:2.16.840.1.113883.4.4";
    static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";

    /// Why a member is on the list: published with the platform's API description.
    static final String REASON = "urn:accord:fhir:StructureDefinition:attribution-reason";

    /// Kinds of identifiers of table 0203.
    enum IdentifierType {
        /// Member number.
        MB
    }

    private Systems() {}
}
