package care.accord.sampledata.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Everyone who gives care in the county.
public record Directory(
        Map<Organization, List<Practice>> primaryCare,
        Map<Organization, List<Practice>> specialtyCare,
        Map<String, List<Clinician>> specialists,
        List<Biller> hospitals,
        Map<Facility, Biller> facilities,
        Map<Service, Clinician> services) {

    /// Facilities of which the county has one.
    public enum Facility {
        SKILLED_NURSING,
        DIALYSIS,
        HOSPICE,
        HEALTH_CENTER
    }

    /// Groups that serve everyone.
    public enum Service {
        EMERGENCY,
        HOSPITALIST,
        LABORATORY,
        RADIOLOGY,
        PHARMACY
    }

    public Directory {
        primaryCare = Map.copyOf(primaryCare);
        specialtyCare = Map.copyOf(specialtyCare);
        specialists = Map.copyOf(specialists);
        hospitals = List.copyOf(hospitals);
        facilities = Map.copyOf(facilities);
        services = Map.copyOf(services);
    }

    /// A directory large enough for so many members: about one primary-care physician for a thousand.
    public static Directory of(long seed, int members) {
        return new DirectoryBuilder(seed, members).build();
    }

    public List<Practice> primaryCare(Organization organization) {
        return primaryCare.getOrDefault(organization, List.of());
    }

    /// Specialists of the given CMS specialty code, in organizations and outside.
    public List<Clinician> specialists(String specialty) {
        return specialists.getOrDefault(specialty, List.of());
    }

    public Biller facility(Facility facility) {
        return java.util.Objects.requireNonNull(facilities.get(facility));
    }

    public Clinician service(Service service) {
        return java.util.Objects.requireNonNull(services.get(service));
    }

    /// The hospital that belongs to an organization.
    public Biller hospital(Organization organization) {
        return hospitals.stream()
                .filter(hospital -> hospital.organization() == organization)
                .findFirst()
                .orElseThrow();
    }

    /// Practices of an organization: first those that give primary care.
    public List<Practice> practices(Organization organization) {
        List<Practice> all = new ArrayList<>(primaryCare(organization));
        all.addAll(specialtyCare.getOrDefault(organization, List.of()));
        return all;
    }
}
