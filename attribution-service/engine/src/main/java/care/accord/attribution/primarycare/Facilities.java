package care.accord.attribution.primarycare;

import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a program says about services on facility claims, and which facilities exclude a service furnished in them. Bill
/// types are written without a leading zero and without the frequency digit: `77`.
///
/// @param clinics bill types of federally qualified health centers and rural health clinics, whose services are a primary
///     care physician's
/// @param clinicServices which of a clinic's services count
/// @param clinicExclusions conditions that hold for a clinic's services too
/// @param clinicRule what makes a clinic's services count; empty where there are no clinics
/// @param criticalAccess hospitals that bill for their clinicians
/// @param teaching hospitals that count only where their certification number is listed
public record Facilities(
        Set<String> clinics,
        ClinicServices clinicServices,
        Set<Condition> clinicExclusions,
        Optional<Citation> clinicRule,
        HospitalClaims criticalAccess,
        HospitalClaims teaching,
        Stays skilledNursing,
        Stays inpatient) {

    /// Which services on a clinic's claim count.
    public enum ClinicServices {
        /// Every one.
        ALL,
        /// Those on the list of primary care services.
        LISTED
    }

    /// Outpatient claims of a kind of hospital whose clinicians take part in assignment.
    ///
    /// @param revenueCenters beginnings of the revenue centers that count; empty means all
    /// @param clinician the fields that name the clinician, the first that is filled being looked at
    public record HospitalClaims(
            Set<String> billTypes, Set<String> revenueCenters, List<ClinicianField> clinician) {
        public HospitalClaims {
            billTypes = Set.copyOf(billTypes);
            revenueCenters = Set.copyOf(revenueCenters);
            clinician = List.copyOf(clinician);
        }

        static final HospitalClaims NONE = new HospitalClaims(Set.of(), Set.of(), List.of());
    }

    /// How a stay is recognized.
    public record Stays(Set<String> billTypes, Set<String> places) {
        public Stays {
            billTypes = Set.copyOf(billTypes);
            places = Set.copyOf(places);
        }

        static final Stays NONE = new Stays(Set.of(), Set.of());
    }

    public Facilities {
        clinics = Set.copyOf(clinics);
        clinicExclusions = Set.copyOf(clinicExclusions);
    }

    /// For a program that looks at professional claims only.
    public static Facilities none() {
        return new Facilities(
                Set.of(),
                ClinicServices.LISTED,
                Set.of(),
                Optional.empty(),
                HospitalClaims.NONE,
                HospitalClaims.NONE,
                Stays.NONE,
                Stays.NONE);
    }
}
