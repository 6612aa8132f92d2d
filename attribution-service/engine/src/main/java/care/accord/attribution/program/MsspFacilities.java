package care.accord.attribution.program;

import care.accord.attribution.primarycare.ClinicianField;
import care.accord.attribution.primarycare.Condition;
import care.accord.attribution.primarycare.Facilities;
import care.accord.attribution.primarycare.Facilities.ClinicServices;
import care.accord.attribution.primarycare.Facilities.HospitalClaims;
import care.accord.attribution.primarycare.Facilities.Stays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Facility claims of the Shared Savings Program: clinics, hospitals that bill for their clinicians, and stays in which a
/// service does not count.
final class MsspFacilities {
    private static final String LISTED_SERVICES = "listed-services";

    private MsspFacilities() {}

    static Facilities of(ProgramLists lists) {
        return new Facilities(
                lists.codes("mssp.primary_care_facilities"),
                clinicServices(lists, "mssp.primary_care_facilities"),
                exclusions(lists),
                Optional.of(lists.citation("mssp.primary_care_facilities")),
                new HospitalClaims(
                        lists.codes("mssp.critical_access_bill_types"),
                        lists.codes("mssp.critical_access_revenue_centers"),
                        fields(lists, "mssp.critical_access_clinician")),
                new HospitalClaims(
                        lists.codes("mssp.teaching_hospital_bill_types"),
                        Set.of(),
                        fields(lists, "mssp.teaching_hospital_clinician")),
                new Stays(lists.codes("mssp.snf_bill_types"), lists.codes("mssp.snf_places")),
                new Stays(
                        lists.codes("mssp.inpatient_bill_types"),
                        lists.codes("mssp.inpatient_places")));
    }

    static ClinicServices clinicServices(ProgramLists lists, String list) {
        boolean listedOnly =
                lists.entries(list).values().stream()
                        .anyMatch(entry ->
                                entry.condition().filter(LISTED_SERVICES::equals).isPresent());
        return listedOnly ? ClinicServices.LISTED : ClinicServices.ALL;
    }

    private static Set<Condition> exclusions(ProgramLists lists) {
        if (!lists.has("mssp.clinic_exclusions")) {
            return Set.of();
        }
        return lists.codes("mssp.clinic_exclusions").stream()
                .map(Condition::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<ClinicianField> fields(ProgramLists lists, String list) {
        return lists.ordered(list).stream().map(ClinicianField::of).toList();
    }
}
