package care.accord.attribution.assignment;

import care.accord.attribution.primarycare.PrimaryCareLines;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimColumns.Dictionaries;
import care.accord.population.Dictionary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which lines of a beneficiary count, and in which step, compiled against the dictionaries of one population.
final class LineRules {
    /// The clinician on the line takes part in no step.
    private static final byte NO_STEP = -1;

    private final AttributionRules rules;
    private final ClaimColumns claims;
    private final Entities entities;
    private final PrimaryCareLines primaryCare;
    private final byte[] stepOfSpecialty;
    private final byte stepOfHealthCenters;
    private final BitSet physicians;
    private final BitSet practitioners;
    private final int expandedStart;
    private final int windowStart;
    private final int windowEnd;

    LineRules(AttributionTerms terms, ClaimColumns claims, Entities entities) {
        this.rules = terms.rules();
        this.claims = claims;
        this.entities = entities;
        Dictionaries dictionaries = claims.dictionaries();
        primaryCare = PrimaryCareLines.of(rules.primaryCare(), claims);
        stepOfSpecialty = stepOfSpecialty(rules.steps(), dictionaries.specialty());
        stepOfHealthCenters = stepOfHealthCenters(rules.steps());
        physicians = dictionaries.specialty().codes(rules.physicians()::contains);
        practitioners =
                rules.expanded()
                        .map(step -> dictionaries.specialty().codes(step.practitioners()::contains))
                        .orElseGet(BitSet::new);
        LocalDate start = terms.window().start();
        int monthsBefore = rules.expanded().map(ExpandedStep::monthsBefore).orElse(0);
        expandedStart = (int) start.minusMonths(monthsBefore).toEpochDay();
        windowStart = (int) start.toEpochDay();
        windowEnd = (int) terms.window().end().toEpochDay();
    }

    private static byte[] stepOfSpecialty(List<Step> steps, Dictionary specialties) {
        byte[] stepOf = new byte[specialties.size()];
        Arrays.fill(stepOf, NO_STEP);
        for (int code = 0; code < stepOf.length; code++) {
            for (byte step = (byte) (steps.size() - 1); step >= 0; step--) {
                if (steps.get(step).takes(specialties.value(code))) {
                    stepOf[code] = step;
                }
            }
        }
        return stepOf;
    }

    private static byte stepOfHealthCenters(List<Step> steps) {
        for (byte step = 0; step < steps.size(); step++) {
            if (steps.get(step).healthCenters() == Step.HealthCenters.COUNTED) {
                return step;
            }
        }
        return NO_STEP;
    }

    /// The lines that count in any step, in order of service date, from the expanded window on.
    CountedLines counted(Beneficiary beneficiary) {
        CountedLines counted = new CountedLines();
        boolean before = true;
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            if (!primaryCare.counts(beneficiary, line) || !isInTime(line)) {
                continue;
            }
            if (before && claims.serviceDay(line) >= windowStart) {
                before = false;
                counted.windowOpens();
            }
            byte step = stepOf(line);
            if (step != NO_STEP
                    && claims.allowedCents(line) > 0
                    && entities.of(claims, line) != Entities.UNKNOWN) {
                counted.add(line, step);
            }
        }
        if (before) {
            counted.windowOpens();
        }
        return counted;
    }

    private boolean isInTime(int line) {
        int day = claims.serviceDay(line);
        return day >= expandedStart && day <= windowEnd;
    }

    private byte stepOf(int line) {
        return primaryCare.isHealthCenter(claims, line)
                ? stepOfHealthCenters
                : stepOfSpecialty[claims.specialty(line)];
    }

    /// The pre-step, 42 CFR 425.402(b)(1).
    boolean contractPhysicianInWindow(CountedLines lines) {
        for (int position = 0; position < lines.size(); position++) {
            if (lines.isInWindow(position) && isContractPhysician(lines.line(position))) {
                return true;
            }
        }
        return false;
    }

    /// A practitioner of the contract in the window and a physician of the contract in the expanded window.
    boolean meetsExpandedStep(CountedLines lines) {
        boolean practitioner = false;
        boolean physician = false;
        for (int position = 0; position < lines.size(); position++) {
            int line = lines.line(position);
            practitioner |= lines.isInWindow(position) && isContractPractitioner(line);
            physician |= isContractPhysician(line);
        }
        return practitioner && physician && rules.expanded().isPresent();
    }

    private boolean isContractPhysician(int line) {
        return isContract(line)
                && (physicians.get(claims.specialty(line))
                        || primaryCare.isHealthCenter(claims, line));
    }

    private boolean isContractPractitioner(int line) {
        return isContract(line) && practitioners.get(claims.specialty(line));
    }

    private boolean isContract(int line) {
        return Entities.isPool(entities.of(claims, line));
    }
}
