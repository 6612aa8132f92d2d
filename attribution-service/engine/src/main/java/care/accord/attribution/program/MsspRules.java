package care.accord.attribution.program;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.Comparison;
import care.accord.attribution.assignment.ExpandedStep;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Step;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.PrimaryCareList;
import care.accord.attribution.voluntary.VoluntaryRule;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Assignment of the Medicare Shared Savings Program, 42 CFR 425.402: primary care physicians and non-physician
/// practitioners first, specialists only where nobody of those was seen, never without a physician of the contract, whom the
/// third step looks for in the expanded window. What a beneficiary chose supersedes all of it.
final class MsspRules {
    private final ProgramLists lists;
    private final DateSpan window;

    private MsspRules(ProgramLists lists, DateSpan window) {
        this.lists = lists;
        this.window = window;
    }

    /// Claims-based assignment with the criteria of a contract.
    ///
    /// @param eligibility name of the list of criteria
    static AttributionRules byClaims(
            String program, String eligibility, ProgramLists lists, DateSpan window) {
        MsspRules rules = new MsspRules(lists, window);
        Citation citation = lists.citation(eligibility);
        Beside beside = new Beside(List.of(), citation, Set.of(), VoluntaryRule.none(citation));
        return rules.assemble(program, eligibility, beside);
    }

    /// All of the program's assignment.
    static AttributionRules whole(String program, ProgramLists lists, DateSpan window) {
        Beside beside =
                new Beside(
                        lists.criteria("mssp.assignment_removal"),
                        lists.citation("mssp.assignment_removal"),
                        lists.codes("mssp.residence_areas"),
                        voluntary(lists, "mssp."));
        lists.setting("mssp.shared_participants");
        return new MsspRules(lists, window)
                .assemble(program, "mssp.assignment_eligibility", beside);
    }

    /// What stands beside the steps.
    private record Beside(
            List<Criterion> removal,
            Citation removalCitation,
            Set<String> areas,
            VoluntaryRule voluntary) {}

    private AttributionRules assemble(String program, String eligibility, Beside beside) {
        Set<String> primaryCare = new HashSet<>(lists.codes("mssp.primary_care_physicians"));
        Set<String> specialists = new HashSet<>(lists.codes("mssp.primary_care_specialists"));
        Set<String> physicians = new HashSet<>(primaryCare);
        physicians.addAll(specialists);
        Set<String> practitioners = lists.codes("mssp.primary_care_practitioners");
        boolean withPrimaryCare =
                lists.setting("mssp.primary_care_practitioner_step").number().intValueExact() == 1;
        (withPrimaryCare ? primaryCare : specialists).addAll(practitioners);
        Optional<ExpandedStep> expanded = expanded(practitioners);
        int monthsBefore = expanded.map(ExpandedStep::monthsBefore).orElse(0);
        MsspServices services = new MsspServices(lists, window, monthsBefore);
        List<Criterion> criteria = lists.criteria(eligibility);
        lists.carried().codes("mssp.tie_break");
        return new AttributionRules(
                program,
                PrimaryCareList.of(services.services(), MsspFacilities.of(lists.carried())),
                criteria,
                List.of(
                        new Step("step 1", primaryCare, Step.HealthCenters.COUNTED, step(1)),
                        new Step("step 2", specialists, Step.HealthCenters.LEFT_OUT, step(2))),
                physicians,
                expanded,
                beside.removal(),
                beside.areas(),
                Participants.Unit.PRACTICE,
                Comparison.plain(),
                beside.voluntary(),
                lists.sources(),
                lists.citation(eligibility),
                beside.removalCitation(),
                lists.carried().citation("mssp.tie_break"));
    }

    /// Where a step is written, as of the year.
    private Citation step(int number) {
        return lists.carried().setting("mssp.primary_care_step_" + number).citation();
    }

    private Optional<ExpandedStep> expanded(Set<String> practitioners) {
        if (!lists.has("mssp.primary_care_expanded_step")) {
            return Optional.empty();
        }
        Citation rule = lists.citation("mssp.primary_care_expanded_step");
        int months = lists.carried().setting("mssp.expanded_window").number().intValueExact();
        return Optional.of(
                new ExpandedStep(
                        Step.everyone("step 3", rule),
                        practitioners,
                        Math.max(0, months - window.months())));
    }

    /// What a program says about choices of a primary clinician.
    ///
    /// @param prefix of the program's rules
    static VoluntaryRule voluntary(ProgramLists lists, String prefix) {
        Setting kind = lists.setting(prefix + "voluntary_alignment");
        LocalDate cutoff =
                Windows.lastDay(lists.setting(prefix + "voluntary_alignment_cutoff"), lists.year());
        VoluntaryRule.Clinician clinician =
                switch (kind.text()) {
                    case "none" -> VoluntaryRule.Clinician.NONE;
                    case "listed_specialties" -> VoluntaryRule.Clinician.LISTED_SPECIALTIES;
                    case "any_professional" -> VoluntaryRule.Clinician.ANY_PROFESSIONAL;
                    default -> throw unknown(kind.id(), kind.text());
                };
        return new VoluntaryRule(clinician, cutoff, models(lists, prefix), kind.citation());
    }

    private static VoluntaryRule.Models models(ProgramLists lists, String prefix) {
        String rule = prefix + "voluntary_alignment_models";
        if (!lists.rules().knows(rule)) {
            return VoluntaryRule.Models.IGNORED;
        }
        String word = lists.setting(rule).text();
        return switch (word) {
            case "ignored" -> VoluntaryRule.Models.IGNORED;
            case "sets_aside" -> VoluntaryRule.Models.SET_CHOICE_ASIDE;
            default -> throw unknown(rule, word);
        };
    }

    private static IllegalStateException unknown(String rule, String word) {
        return new IllegalStateException("%s cannot be '%s'".formatted(rule, word));
    }
}
