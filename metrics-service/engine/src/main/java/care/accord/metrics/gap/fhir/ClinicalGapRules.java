package care.accord.metrics.gap.fhir;

import care.accord.metrics.gap.GapRule;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.Scoring;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.GroupCriteria;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;

/// One rule for each proportion of a measure: what its numerator wants or, of an inverse measure, does not want.
public final class ClinicalGapRules {
    private ClinicalGapRules() {}

    /// Care is due on the period's last day, or on the last day of the measure's effective period where that comes earlier.
    public static List<GapRule> of(CqlMeasure measure, DateSpan period) {
        LocalDate due =
                measure.publication()
                        .inEffectUntil()
                        .filter(day -> !day.isBefore(period.start()) && day.isBefore(period.end()))
                        .orElse(period.end());
        boolean isOnlyRate = measure.groups().size() == 1;
        return measure.groups().stream()
                .filter(group -> group.scoring() == Scoring.PROPORTION)
                .map(group -> rule(measure, group, isOnlyRate ? "" : group.id(), due))
                .toList();
    }

    private static GapRule rule(
            CqlMeasure measure, GroupCriteria group, String rate, LocalDate due) {
        return new GapRule(
                rate,
                group.improvement(),
                remedy(group),
                due,
                inWords(group.improvement(), group.wanted()),
                measure.neededRecords(group));
    }

    /// Somebody's result can be bettered, and what an episode lacks be given or written down; an episode that should not have been
    /// stays.
    private static GapRule.Remedy remedy(GroupCriteria group) {
        return switch (group.improvement()) {
            case INCREASE -> GapRule.Remedy.UNTIL_DUE;
            case DECREASE -> group.countsPeople() ? GapRule.Remedy.UNTIL_DUE : GapRule.Remedy.NONE;
        };
    }

    private static String inWords(Improvement improvement, String numerator) {
        return switch (improvement) {
            case INCREASE -> numerator;
            case DECREASE -> "Not, or no longer: " + numerator;
        };
    }
}
