package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Comparison.PaidService;
import care.accord.attribution.assignment.Comparison.Weights;
import care.accord.attribution.primarycare.Candidates;
import care.accord.attribution.primarycare.LineColumns;
import care.accord.attribution.primarycare.PrimaryCareLines;
import care.accord.population.Beneficiary;
import care.accord.vocabulary.Citation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which lines of a beneficiary count, in which step and with what weight, compiled against the dictionaries of one
/// population.
final class LineRules {
    private final LineColumns columns;
    private final Entities entities;
    private final PrimaryCareLines primaryCare;
    private final Clinicians clinicians;
    private final boolean paidAsked;
    private final int expandedStart;
    private final int windowStart;
    private final int windowEnd;
    private final int laterStart;
    private final int earlierWeight;
    private final int laterWeight;

    LineRules(AttributionTerms terms, LineColumns columns, Entities entities) {
        this.columns = columns;
        this.entities = entities;
        AttributionRules rules = terms.rules();
        Circumstances known = terms.circumstances();
        primaryCare =
                PrimaryCareLines.of(
                        rules.primaryCare(), columns, known.teachingHospitals().orElse(Set.of()));
        clinicians = new Clinicians(terms, columns);
        paidAsked = rules.comparison().paidService() == PaidService.NEEDED;
        LocalDate start = terms.window().start();
        LocalDate end = terms.window().end();
        int monthsBefore = rules.expanded().map(ExpandedStep::monthsBefore).orElse(0);
        expandedStart = (int) start.minusMonths(monthsBefore).toEpochDay();
        windowStart = (int) start.toEpochDay();
        windowEnd = (int) end.toEpochDay();
        Weights weights = rules.comparison().weights();
        laterStart = (int) end.plusDays(1).minusMonths(weights.laterMonths()).toEpochDay();
        earlierWeight = weights.earlier();
        laterWeight = weights.later();
    }

    /// Writes down the lines that count in any step, in order of service date, from the expanded window on.
    void gather(Beneficiary beneficiary, Worksheet sheet) {
        Candidates candidates = sheet.candidates;
        primaryCare.find(beneficiary, candidates);
        for (int line = candidates.next(); line != Candidates.NONE; line = candidates.next()) {
            int day = columns.day(line);
            if (day >= expandedStart && day <= windowEnd) {
                int verdict = primaryCare.verdict(beneficiary, line);
                if (verdict != PrimaryCareLines.NOT) {
                    weigh(sheet, line, verdict);
                }
            }
        }
    }

    /// What makes a line that counts do so.
    Optional<Citation> rule(Beneficiary beneficiary, int line) {
        return primaryCare.rule(beneficiary, line);
    }

    private void weigh(Worksheet sheet, int line, int verdict) {
        int day = columns.day(line);
        boolean inWindow = (verdict & PrimaryCareLines.IN_WINDOW) != 0 && day >= windowStart;
        int role = clinicians.role(line, verdict, sheet);
        long cents = columns.allowedCents(line);
        if (verdict >= PrimaryCareLines.BY_CLINIC) {
            cents = facilityCharges(sheet, line, verdict);
        }
        if (role == Clinicians.NO_ROLE || cents <= 0) {
            if (role != Clinicians.NO_ROLE && cents == 0 && columns.paidCents(line) > 0) {
                sheet.approximations |= Approximation.ALLOWED_MISSING.bit();
            }
            return;
        }
        int entity = entities.of(line);
        if (entity == Entities.NOBODY) {
            if (entities.isShared(line)) {
                sheet.approximations |= Approximation.SHARED_PARTICIPANT.bit();
            }
            return;
        }
        int position = sheet.add(line, entity, inWindow ? role | Worksheet.IN_WINDOW : role);
        sheet.day[position] = day;
        sheet.charges[position] = cents * (day < laterStart ? earlierWeight : laterWeight);
        if (paidAsked && columns.paidCents(line) > 0) {
            sheet.anythingPaid = true;
        }
    }

    /// Facility lines often carry no allowed charge: the paid amount stands for it then, and the answer says so.
    private long facilityCharges(Worksheet sheet, int line, int verdict) {
        if ((verdict & PrimaryCareLines.BY_TEACHING) != 0) {
            sheet.approximations |= Approximation.TEACHING_CHARGES_AS_REPORTED.bit();
        }
        long allowed = columns.allowedCents(line);
        if (allowed > 0 || columns.paidCents(line) <= 0) {
            return allowed;
        }
        sheet.approximations |= Approximation.PAID_FOR_ALLOWED.bit();
        return columns.paidCents(line);
    }
}
