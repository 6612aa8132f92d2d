package care.accord.population.files;

import java.util.List;

/// What only claims of facilities say; blank strings stand for "not reported". Rules that pick a clinician by setting need
/// all of them.
///
/// @param claimType two digits, such as `40` outpatient or `60` inpatient
/// @param procedures of the claim as a whole, the principal one first
public record InstitutionalDetail(
        String claimType,
        String attendingNpi,
        String operatingNpi,
        String otherNpi,
        List<ReportedProcedure> procedures) {
    public static final InstitutionalDetail NONE = of(List.of());

    public InstitutionalDetail {
        procedures = List.copyOf(procedures);
    }

    /// Nothing but what was done.
    public static InstitutionalDetail of(List<ReportedProcedure> procedures) {
        return new InstitutionalDetail("", "", "", "", procedures);
    }
}
