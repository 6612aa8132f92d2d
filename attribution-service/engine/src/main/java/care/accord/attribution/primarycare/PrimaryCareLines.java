package care.accord.attribution.primarycare;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Dictionary;
import care.accord.vocabulary.Citation;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A list of primary care services compiled against the dictionaries of one population. Most lines cost one look into a
/// table by their code; a service with a condition, or on a facility's claim, costs a closer look.
public final class PrimaryCareLines {
    /// The line is no primary care service.
    public static final int NOT = 0;

    /// The line counts in the assignment window, if its day does.
    public static final int IN_WINDOW = 1;

    /// The line counts in the expanded window, if its day does.
    public static final int IN_EXPANDED = 1 << 1;

    /// The line is a clinic's and counts as a primary care physician's.
    public static final int BY_CLINIC = 1 << 2;

    /// The line is a hospital's that bills for its clinicians.
    public static final int BY_CRITICAL_ACCESS = 1 << 3;

    /// The line is a teaching hospital's.
    public static final int BY_TEACHING = 1 << 4;

    private static final int BY_NOBODY = 0;
    private static final int COUNTS = IN_WINDOW | IN_EXPANDED;
    private static final byte LISTED = 1;
    private static final byte CONDITIONAL = 2;
    private static final byte CLINIC = 1;
    private static final byte CRITICAL_ACCESS = 0b011;
    private static final byte TEACHING = 0b101;

    private final LineColumns columns;
    private final Facilities facilities;
    private final @Nullable PrimaryCareService[] services;
    private final Marks marks;
    private final BitSet revenueCenters;
    private final BitSet teachingHospitals;
    private final Furnished furnished;

    private PrimaryCareLines(PrimaryCareList list, LineColumns columns, Set<String> teaching) {
        this.columns = columns;
        facilities = list.facilities();
        Dictionary hcpcs = columns.dictionaries().hcpcs();
        services = new PrimaryCareService[hcpcs.size()];
        for (int code = 0; code < services.length; code++) {
            services[code] = list.services().get(hcpcs.value(code));
        }
        teachingHospitals = columns.dictionaries().facility().codes(teaching::contains);
        marks = marks();
        revenueCenters =
                columns.dictionaries()
                        .revenueCenter()
                        .codes(value ->
                                facilities.criticalAccess().revenueCenters().stream()
                                        .anyMatch(padded(value)::startsWith));
        furnished = new Furnished(facilities, columns);
    }

    /// Compiles a list for the columns of one population.
    ///
    /// @param teachingHospitals certification numbers of electing teaching amendment hospitals
    public static PrimaryCareLines of(
            PrimaryCareList list, LineColumns columns, Set<String> teachingHospitals) {
        return new PrimaryCareLines(list, columns, teachingHospitals);
    }

    public static PrimaryCareLines of(PrimaryCareList list, ClaimColumns claims) {
        return of(list, new LineColumns(claims), Set.of());
    }

    private Marks marks() {
        byte[] codes = new byte[services.length];
        for (int code = 0; code < codes.length; code++) {
            PrimaryCareService service = services[code];
            if (service != null) {
                codes[code] = isPlain(service) ? LISTED : LISTED | CONDITIONAL;
            }
        }
        Dictionary billTypes = columns.dictionaries().billType();
        byte[] bills = new byte[billTypes.size()];
        mark(bills, Furnished.billTypes(billTypes, facilities.clinics()), CLINIC);
        mark(
                bills,
                Furnished.billTypes(billTypes, facilities.criticalAccess().billTypes()),
                CRITICAL_ACCESS);
        if (!teachingHospitals.isEmpty()) {
            mark(
                    bills,
                    Furnished.billTypes(billTypes, facilities.teaching().billTypes()),
                    TEACHING);
        }
        return new Marks(codes, bills);
    }

    private static boolean isPlain(PrimaryCareService service) {
        return service.condition() == Condition.NONE
                && service.days().equals(PrimaryCareService.Days.ALWAYS)
                && service.window() == PrimaryCareService.Window.ASSIGNMENT;
    }

    private static void mark(byte[] marks, BitSet codes, byte mark) {
        codes.stream().forEach(code -> marks[code] = mark);
    }

    /// Revenue centers are four digits, written with or without the leading zero.
    private static String padded(String revenueCenter) {
        return revenueCenter.length() == 3 ? "0" + revenueCenter : revenueCenter;
    }

    /// Has the lines that may count found; [#verdict] says which do.
    public void find(Beneficiary beneficiary, Candidates candidates) {
        candidates.begin(beneficiary.firstLine(), beneficiary.endLine(), columns, marks);
    }

    /// Whether the line is a primary care service.
    public boolean counts(Beneficiary beneficiary, int line) {
        return verdict(beneficiary, line) != NOT;
    }

    /// What makes a line that counts do so: where all of a clinic's services count that is what says so, elsewhere the list
    /// that has the service.
    public Optional<Citation> rule(Beneficiary beneficiary, int line) {
        boolean byClinic = (verdict(beneficiary, line) & BY_CLINIC) != 0;
        return byClinic && facilities.clinicServices() == Facilities.ClinicServices.ALL
                ? facilities.clinicRule()
                : Optional.ofNullable(services[columns.hcpcs(line)])
                        .map(PrimaryCareService::citation);
    }

    /// In which windows the line counts and by whose claim, or [#NOT].
    public int verdict(Beneficiary beneficiary, int line) {
        byte code = marks.codes[columns.hcpcs(line)];
        if (code == LISTED && columns.isProfessional(line)) {
            return COUNTS;
        }
        if (columns.isProfessional(line)) {
            return code == 0 ? NOT : conditional(beneficiary, line, BY_NOBODY);
        }
        return columns.isInstitutional(line) ? byFacility(beneficiary, line) : NOT;
    }

    private int byFacility(Beneficiary beneficiary, int line) {
        byte kind = marks.billTypes[columns.billType(line)];
        if (kind == CLINIC) {
            return byClinic(beneficiary, line);
        }
        boolean listed = marks.codes[columns.hcpcs(line)] != 0;
        if (listed && kind == CRITICAL_ACCESS && revenueCenters.get(columns.revenueCenter(line))) {
            return conditional(beneficiary, line, BY_CRITICAL_ACCESS);
        }
        if (listed && kind == TEACHING && teachingHospitals.get(columns.ccn(line))) {
            return conditional(beneficiary, line, BY_TEACHING);
        }
        return NOT;
    }

    private int byClinic(Beneficiary beneficiary, int line) {
        PrimaryCareService service = services[columns.hcpcs(line)];
        boolean excluded =
                service != null
                        && facilities.clinicExclusions().contains(service.condition())
                        && !furnished.holds(service.condition(), beneficiary, line);
        if (excluded) {
            return NOT;
        }
        return switch (facilities.clinicServices()) {
            case ALL -> COUNTS | BY_CLINIC;
            case LISTED -> conditional(beneficiary, line, BY_CLINIC);
        };
    }

    /// The verdict on a listed service under its condition.
    ///
    /// @param by the kind of facility whose claim it is on
    private int conditional(Beneficiary beneficiary, int line, int by) {
        PrimaryCareService service = services[columns.hcpcs(line)];
        if (service == null || !inUse(service, columns.day(line))) {
            return NOT;
        }
        boolean holds =
                switch (service.condition()) {
                    case NONE, PUBLIC_HEALTH_EMERGENCY -> true;
                    case ETA_HOSPITAL -> by == BY_TEACHING;
                    case WITH_BASE_CODE -> hasBaseCode(beneficiary, line);
                    case AT_HOME, NOT_IN_SNF, NOT_AT_SNF_PLACE, NOT_INPATIENT ->
                            furnished.holds(service.condition(), beneficiary, line);
                };
        if (!holds) {
            return NOT;
        }
        return switch (service.window()) {
            case ASSIGNMENT -> COUNTS | by;
            case EXPANDED -> IN_EXPANDED | by;
        };
    }

    private static boolean inUse(PrimaryCareService service, int day) {
        return service.days().first().toEpochDay() <= day
                && service.days().last().toEpochDay() >= day;
    }

    private boolean hasBaseCode(Beneficiary beneficiary, int line) {
        String claim = columns.claimId(line);
        for (int other = beneficiary.firstLine(); other < beneficiary.endLine(); other++) {
            PrimaryCareService base = services[columns.hcpcs(other)];
            if (other != line
                    && base != null
                    && base.condition() != Condition.WITH_BASE_CODE
                    && columns.claimId(other).equals(claim)
                    && counts(beneficiary, other)) {
                return true;
            }
        }
        return false;
    }
}
