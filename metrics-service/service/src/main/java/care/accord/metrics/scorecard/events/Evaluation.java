package care.accord.metrics.scorecard.events;

import care.accord.metrics.clinical.files.MemberRecords;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.run.Reevaluation;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.Map;

/// Evaluates a measure for the members about whom anything is new, one after another, so that memory does not grow with the
/// roster; everybody else keeps what was found before.
record Evaluation(Cohort cohort, Unchanged unchanged) {

    Reevaluation ofClaims(Measure<Population> measure, Population population) {
        Map<BeneficiaryId, MemberEvents> kept =
                measure.isOfEachAlone()
                        ? unchanged.ofClaims(measure.description(), cohort.period())
                        : Map.of();
        return Reevaluation.of(cohort, kept, open -> measure.evaluate(population, open));
    }

    Reevaluation ofRecords(CqlMeasure measure) {
        // Of a measure with several rates only the first is kept with the scorecard.
        Map<BeneficiaryId, MemberEvents> kept =
                measure.groups().size() == 1
                        ? unchanged.ofRecords(measure.description(), cohort.measurementPeriod())
                        : Map.of();
        return Reevaluation.of(
                cohort,
                kept,
                open ->
                        measure.evaluate(
                                unchanged.records(),
                                open.of(MemberRecords.inOrderOfShards(open.members()))));
    }
}
