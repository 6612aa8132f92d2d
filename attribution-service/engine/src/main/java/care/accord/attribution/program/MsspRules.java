package care.accord.attribution.program;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.ExpandedStep;
import care.accord.attribution.assignment.Step;
import care.accord.attribution.primarycare.Condition;
import care.accord.attribution.primarycare.PrimaryCareList;
import care.accord.attribution.primarycare.PrimaryCareService;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Evidence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Claims-based assignment of the Medicare Shared Savings Program, 42 CFR 425.402(b)(1)-(5): primary care physicians and
/// non-physician practitioners first, specialists only where nobody of those was seen, never without a physician of the
/// contract, whom the third step looks for in the expanded window.
final class MsspRules {
    private static final Citation STEP_1 = new Citation("42 CFR 425.402(b)(2)-(3)");
    private static final Citation STEP_2 = new Citation("42 CFR 425.402(b)(4)");
    private static final Citation TIE_BREAK =
            new Citation(
                    "Tie-breaker methodology, Shared Savings and Losses and Assignment Methodology",
                    Evidence.UNVERIFIED);

    /// 42 CFR 425.20, expanded window for assignment: the window and the twelve months before it.
    private static final int EXPANDED_MONTHS_BEFORE = 12;

    private MsspRules() {}

    /// The rules under the program's name.
    ///
    /// @param eligibility name of the list of criteria
    static AttributionRules of(
            String program, String eligibility, ProgramLists lists, DateSpan window) {
        Set<String> primaryCare = new HashSet<>(lists.codes("mssp.primary_care_physicians"));
        Set<String> physicians = new HashSet<>(primaryCare);
        Set<String> specialists = lists.codes("mssp.primary_care_specialists");
        physicians.addAll(specialists);
        Set<String> practitioners = lists.codes("mssp.primary_care_practitioners");
        primaryCare.addAll(practitioners);
        return new AttributionRules(
                program,
                PrimaryCareList.of(
                        services(lists, window), lists.codes("mssp.primary_care_facilities")),
                lists.criteria(eligibility),
                List.of(
                        new Step("step 1", primaryCare, Step.HealthCenters.COUNTED, STEP_1),
                        new Step("step 2", specialists, Step.HealthCenters.LEFT_OUT, STEP_2)),
                physicians,
                expanded(lists, practitioners),
                lists.citation(eligibility),
                TIE_BREAK);
    }

    private static Optional<ExpandedStep> expanded(ProgramLists lists, Set<String> practitioners) {
        if (!lists.has("mssp.primary_care_expanded_step")) {
            return Optional.empty();
        }
        Citation rule = lists.citation("mssp.primary_care_expanded_step");
        return Optional.of(
                new ExpandedStep(
                        Step.everyone("step 3", rule), practitioners, EXPANDED_MONTHS_BEFORE));
    }

    private static List<PrimaryCareService> services(ProgramLists lists, DateSpan window) {
        Set<String> emergency = lists.codes("mssp.primary_care_emergency_months");
        Predicate<PrimaryCareService> applies =
                service ->
                        service.condition() != Condition.PUBLIC_HEALTH_EMERGENCY
                                || includesAny(window, emergency);
        return lists.services("mssp.primary_care_services").stream().filter(applies).toList();
    }

    private static boolean includesAny(DateSpan window, Set<String> months) {
        for (LocalDate day = window.start().withDayOfMonth(1);
                !day.isAfter(window.end());
                day = day.plusMonths(1)) {
            if (months.contains(YearMonth.from(day).toString())) {
                return true;
            }
        }
        return false;
    }
}
