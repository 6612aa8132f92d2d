package care.accord.metrics.matching;

/// An identifier that a Patient carries. Identifies a person, so [#toString] withholds it.
///
/// @param system whose identifier it is, a URI
public record Identifier(String system, String value) {
    /// The payer's id of the person, for senders whose patients belong to payers that share no ids.
    public static final String MEMBER_ID = "urn:accord:member-id";

    /// The Medicare beneficiary identifier.
    public static final String MBI = "http://hl7.org/fhir/sid/us-mbi";

    /// The id by which one payer knows the person.
    public static String memberIdOf(String payer) {
        return MEMBER_ID + ":" + payer;
    }

    @Override
    public String toString() {
        return "Identifier[withheld]";
    }
}
