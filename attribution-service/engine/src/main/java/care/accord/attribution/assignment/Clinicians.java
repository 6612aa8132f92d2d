package care.accord.attribution.assignment;

import care.accord.attribution.primarycare.ClinicianField;
import care.accord.attribution.primarycare.Facilities.ClinicServices;
import care.accord.attribution.primarycare.LineColumns;
import care.accord.attribution.primarycare.PrimaryCareLines;
import care.accord.population.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// The part a line's clinician takes in assignment: the step that compares their services, and whether they are a physician
/// or a practitioner. The specialty is the line's own; only where it carries none a directory is asked by NPI, and where that
/// does not know the clinician, what their own organization listed.
final class Clinicians {
    /// The clinician takes part in no step.
    static final int NO_ROLE = -1;

    /// Nobody says what the clinician's specialty is.
    private static final byte NOT_LISTED = -2;

    private final LineColumns columns;
    private final byte[] bySpecialty;
    private final byte[] byNpi;
    private final int clinic;
    private final int unattestedClinic;
    private final BitSet attested;
    private final List<ClinicianField> criticalAccess;
    private final List<ClinicianField> teaching;

    Clinicians(AttributionTerms terms, LineColumns columns) {
        this.columns = columns;
        AttributionRules rules = terms.rules();
        Circumstances known = terms.circumstances();
        Dictionary specialties = columns.dictionaries().specialty();
        bySpecialty = new byte[specialties.size()];
        for (int code = 0; code < bySpecialty.length; code++) {
            bySpecialty[code] = role(rules, specialties.value(code));
        }
        Dictionary npis = columns.dictionaries().npi();
        byNpi = new byte[npis.size()];
        Arrays.fill(byNpi, NOT_LISTED);
        known.otherOrganizations().orElse(List.of()).stream()
                .map(organization -> organization.participants().specialties())
                .forEach(listed -> list(rules, npis, listed));
        list(rules, npis, terms.participants().specialties());
        list(rules, npis, known.specialties());
        clinic = clinicRole(rules);
        boolean asked =
                rules.primaryCare().facilities().clinicServices() == ClinicServices.LISTED
                        && known.attestedClinicians().isPresent();
        unattestedClinic = asked ? clinic & ~Worksheet.PHYSICIAN : clinic;
        attested =
                npis.codes(
                        known.attestedClinicians().map(List::copyOf).orElse(List.of())::contains);
        criticalAccess = rules.primaryCare().facilities().criticalAccess().clinician();
        teaching = rules.primaryCare().facilities().teaching().clinician();
    }

    private void list(AttributionRules rules, Dictionary npis, Map<String, String> specialties) {
        specialties.forEach((npi, specialty) -> {
            int code = npis.code(npi);
            if (code > 0) {
                byNpi[code] = role(rules, specialty);
            }
        });
    }

    private static byte role(AttributionRules rules, String specialty) {
        int step = NO_ROLE;
        for (int position = rules.steps().size() - 1; position >= 0; position--) {
            if (rules.steps().get(position).takes(specialty)) {
                step = position;
            }
        }
        if (step == NO_ROLE) {
            return NO_ROLE;
        }
        int physician = rules.physicians().contains(specialty) ? Worksheet.PHYSICIAN : 0;
        boolean practitioner =
                rules.expanded()
                        .map(expanded -> expanded.practitioners().contains(specialty))
                        .orElse(false);
        return (byte) (step | physician | (practitioner ? Worksheet.PRACTITIONER : 0));
    }

    private static int clinicRole(AttributionRules rules) {
        for (int step = 0; step < rules.steps().size(); step++) {
            if (rules.steps().get(step).healthCenters() == Step.HealthCenters.COUNTED) {
                return step | Worksheet.PHYSICIAN;
            }
        }
        return NO_ROLE;
    }

    /// The part the line's clinician takes, or [#NO_ROLE].
    int role(int line, int verdict, Worksheet sheet) {
        if (verdict < PrimaryCareLines.BY_CLINIC) {
            int specialty = columns.specialty(line);
            return specialty == Dictionary.ABSENT
                    ? listed(columns.renderingNpi(line), sheet)
                    : bySpecialty[specialty];
        }
        if ((verdict & PrimaryCareLines.BY_CLINIC) != 0) {
            return attested.get(columns.renderingNpi(line)) ? clinic : unattestedClinic;
        }
        boolean byTeaching = (verdict & PrimaryCareLines.BY_TEACHING) != 0;
        int npi = columns.clinician(line, byTeaching ? teaching : criticalAccess);
        int specialty = columns.specialty(line);
        return specialty == Dictionary.ABSENT ? listed(npi, sheet) : bySpecialty[specialty];
    }

    /// The part of the clinician of a line that carries no specialty. Steps that ask for none take them as they take anybody.
    private int listed(int npi, Worksheet sheet) {
        int listed = npi == Dictionary.ABSENT ? NOT_LISTED : byNpi[npi];
        if (listed != NOT_LISTED) {
            sheet.approximations |= Approximation.SPECIALTY_FROM_DIRECTORY.bit();
            return listed;
        }
        int anybody = bySpecialty[Dictionary.ABSENT];
        if (anybody == NO_ROLE) {
            sheet.approximations |= Approximation.SPECIALTY_MISSING.bit();
        }
        return anybody;
    }
}
