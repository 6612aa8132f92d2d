package care.accord.attribution.program;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.Step;
import care.accord.attribution.primarycare.Facilities;
import care.accord.attribution.primarycare.PrimaryCareList;
import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The plurality rule for the CMS DE-SynPUF: one step in which everybody competes.
final class DesynpufRules {
    private DesynpufRules() {}

    static AttributionRules of(ProgramLists lists) {
        Citation rule = lists.citation("desynpuf.primary_care_services");
        return new AttributionRules(
                AttributionProgram.DESYNPUF_PLURALITY.key(),
                PrimaryCareList.of(
                        lists.services("desynpuf.primary_care_services"), Facilities.none()),
                lists.criteria("desynpuf.primary_care_eligibility"),
                List.of(Step.everyone("plurality", rule)),
                Set.of(),
                Optional.empty(),
                rule,
                rule);
    }
}
