package care.accord.sampledata.provider;

/// Someone who renders care.
///
/// @param specialty CMS specialty code
public record Clinician(
        String npi, String name, String specialty, SpecialtyClass kind, Biller biller) {
    /// No rendering clinician, as on a facility's lines.
    public static final Clinician NONE =
            new Clinician("", "", "", SpecialtyClass.OTHER, Biller.NONE);
}
