package care.accord.metrics.scorecard.events;

import care.accord.metrics.clinical.files.MemberRecords;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.run.RunInputs;
import care.accord.metrics.scorecard.store.EarlierResults.EarlierResult;
import care.accord.metrics.scorecard.store.EarlierScorecard;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the version before found that cannot be otherwise now: same engine, same period in the same zone, same edition of the measure, and
/// nothing new about the member.
///
/// @param earlier the version before; empty for a first one
/// @param changed of whom claims and eligibility say something else than then; empty when that cannot be told
/// @param records what is known clinically now
/// @param results where members stood then, by measure
record Unchanged(
        Optional<EarlierScorecard> earlier,
        Optional<Set<BeneficiaryId>> changed,
        MemberRecords records,
        Function<MeasureDescription, Map<BeneficiaryId, EarlierResult>> results) {

    /// Results of a measure over claims, which know days alone.
    Map<BeneficiaryId, MemberEvents> ofClaims(MeasureDescription measure, DateSpan period) {
        return changed.map(people ->
                        kept(
                                measure,
                                before -> before.days().equals(period),
                                (member, _) -> !people.contains(member)))
                .orElseGet(Map::of);
    }

    /// Results of a measure over clinical records.
    Map<BeneficiaryId, MemberEvents> ofRecords(
            MeasureDescription measure, MeasurementPeriod period) {
        return kept(
                measure,
                period::equals,
                (member, then) -> then.clinicalContent().equals(records.content(member)));
    }

    private Map<BeneficiaryId, MemberEvents> kept(
            MeasureDescription measure,
            Predicate<MeasurementPeriod> same,
            BiPredicate<BeneficiaryId, EarlierResult> still) {
        boolean comparable =
                earlier.filter(before ->
                                before.engine().equals(RunInputs.ENGINE)
                                        && same.test(before.period())
                                        && measure.edition()
                                                .equals(
                                                        before.editions()
                                                                .get(measure.id().value())))
                        .isPresent();
        Map<BeneficiaryId, MemberEvents> kept = new HashMap<>();
        if (comparable) {
            results.apply(measure)
                    .forEach((member, then) -> {
                        if (still.test(member, then)) {
                            kept.put(member, then.result());
                        }
                    });
        }
        return kept;
    }
}
