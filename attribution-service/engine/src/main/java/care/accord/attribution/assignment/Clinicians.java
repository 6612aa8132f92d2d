package care.accord.attribution.assignment;

import care.accord.attribution.primarycare.ClinicianField;
import care.accord.attribution.primarycare.Facilities.ClinicServices;
import care.accord.attribution.primarycare.LineColumns;
import care.accord.attribution.primarycare.PrimaryCareLines;
import care.accord.population.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The part a line's clinician takes in assignment: the step that compares their services, and whether they are a physician
/// or a practitioner. The specialty is the line's own; only where it carries none a directory is asked by NPI.
final class Clinicians {
    /// The clinician takes part in no step.
    static final int NO_ROLE = -1;

    private final LineColumns columns;
    private final byte[] bySpecialty;
    private final byte[] byNpi;
    private final boolean directory;
    private final int clinic;
    private final int unattestedClinic;
    private final BitSet attested;
    private final List<ClinicianField> criticalAccess;
    private final List<ClinicianField> teaching;

    Clinicians(AttributionRules rules, Circumstances known, LineColumns columns) {
        this.columns = columns;
        Dictionary specialties = columns.dictionaries().specialty();
        bySpecialty = new byte[specialties.size()];
        for (int code = 0; code < bySpecialty.length; code++) {
            bySpecialty[code] = role(rules, specialties.value(code));
        }
        Dictionary npis = columns.dictionaries().npi();
        directory = !known.specialties().isEmpty();
        byNpi = new byte[directory ? npis.size() : 0];
        Arrays.fill(byNpi, (byte) NO_ROLE);
        known.specialties()
                .forEach((npi, specialty) -> {
                    int code = npis.code(npi);
                    if (code > 0) {
                        byNpi[code] = role(rules, specialty);
                    }
                });
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
            return directory && specialty == Dictionary.ABSENT
                    ? byDirectory(columns.renderingNpi(line), sheet)
                    : bySpecialty[specialty];
        }
        if ((verdict & PrimaryCareLines.BY_CLINIC) != 0) {
            return attested.get(columns.renderingNpi(line)) ? clinic : unattestedClinic;
        }
        boolean byTeaching = (verdict & PrimaryCareLines.BY_TEACHING) != 0;
        int npi = columns.clinician(line, byTeaching ? teaching : criticalAccess);
        int specialty = columns.specialty(line);
        return specialty == Dictionary.ABSENT ? byDirectory(npi, sheet) : bySpecialty[specialty];
    }

    private int byDirectory(int npi, Worksheet sheet) {
        if (!directory || npi == Dictionary.ABSENT) {
            return bySpecialty[Dictionary.ABSENT];
        }
        sheet.approximations |= Approximation.SPECIALTY_FROM_DIRECTORY.bit();
        return byNpi[npi];
    }
}
