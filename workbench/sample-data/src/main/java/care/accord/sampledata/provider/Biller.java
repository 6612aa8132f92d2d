package care.accord.sampledata.provider;

/// Who sends the claim: a practice or a facility.
///
/// @param npi of the billing entity
/// @param ccn certification number, blank for a practice
public record Biller(String tin, String npi, String ccn, String name, Organization organization) {
    public static final Biller NONE = new Biller("", "", "", "", Organization.INDEPENDENT);
}
