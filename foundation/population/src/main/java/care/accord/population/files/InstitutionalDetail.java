package care.accord.population.files;

/// What only claims of facilities say; blank strings stand for "not reported". Rules that pick a clinician by setting need
/// all of them.
///
/// @param claimType two digits, such as `40` outpatient or `60` inpatient
public record InstitutionalDetail(
        String claimType, String attendingNpi, String operatingNpi, String otherNpi) {
    public static final InstitutionalDetail NONE = new InstitutionalDetail("", "", "", "");
}
