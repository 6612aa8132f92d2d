package care.accord.attribution.program;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.Comparison;
import care.accord.attribution.assignment.Comparison.Choice;
import care.accord.attribution.assignment.Comparison.PaidService;
import care.accord.attribution.assignment.Comparison.TieBreak;
import care.accord.attribution.assignment.Comparison.Weights;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Step;
import care.accord.attribution.primarycare.Facilities;
import care.accord.attribution.primarycare.PrimaryCareList;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Claims-based and voluntary alignment of ACO REACH: charges of two years, the later weighing more; primary care
/// specialties where they have a share of them, other specialties otherwise; participants are clinicians, not practices.
final class ReachRules {
    private ReachRules() {}

    static AttributionRules of(String program, ProgramLists lists) {
        Citation primaryCare = lists.citation("aco-reach.primary_care_specialties");
        Citation others = lists.citation("aco-reach.other_specialties");
        Setting weights = lists.setting("aco-reach.alignment_weights");
        Setting tie = lists.setting("aco-reach.alignment_tie_break");
        return new AttributionRules(
                program,
                PrimaryCareList.of(
                        lists.services("aco-reach.alignment_services"), facilities(lists)),
                lists.criteria("aco-reach.alignment_eligibility"),
                List.of(
                        new Step(
                                "primary care specialties",
                                lists.codes("aco-reach.primary_care_specialties"),
                                Step.HealthCenters.COUNTED,
                                primaryCare),
                        new Step(
                                "other specialties",
                                lists.codes("aco-reach.other_specialties"),
                                Step.HealthCenters.LEFT_OUT,
                                others)),
                Set.of(),
                Optional.empty(),
                lists.criteria("aco-reach.alignment_months"),
                lists.codes("aco-reach.residence_areas"),
                Participants.Unit.CLINICIAN,
                new Comparison(
                        new Choice.ShareOfFirstStep(
                                lists.setting("aco-reach.primary_care_share").number()),
                        new Weights(
                                whole(weights, "earlier"),
                                whole(weights, "later"),
                                whole(weights, "later_months")),
                        tieBreak(tie),
                        PaidService.NEEDED),
                MsspRules.voluntary(lists, "aco-reach."),
                lists.sources(),
                lists.citation("aco-reach.alignment_eligibility"),
                lists.citation("aco-reach.alignment_months"),
                tie.citation());
    }

    private static int whole(Setting weights, String part) {
        return weights.field(part).number().intValueExact();
    }

    private static TieBreak tieBreak(Setting tie) {
        return switch (tie.text()) {
            case "latest_service" -> TieBreak.LATEST_SERVICE;
            case "primary_care_first" -> TieBreak.PRIMARY_CARE_FIRST;
            default ->
                    throw new IllegalStateException(
                            "%s cannot be '%s'".formatted(tie.id(), tie.text()));
        };
    }

    private static Facilities facilities(ProgramLists lists) {
        Facilities none = Facilities.none();
        return new Facilities(
                lists.codes("aco-reach.alignment_clinics"),
                MsspFacilities.clinicServices(lists, "aco-reach.alignment_clinics"),
                Set.of(),
                Optional.of(lists.citation("aco-reach.alignment_clinics")),
                none.criticalAccess(),
                none.teaching(),
                none.skilledNursing(),
                none.inpatient());
    }
}
