package care.accord.attribution.assignment;

/// The practice and clinician behind most of the deciding charges, as the claims report them; blank where they do not.
public record Provider(String tin, String npi) {}
