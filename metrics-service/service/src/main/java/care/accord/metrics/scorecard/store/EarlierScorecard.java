package care.accord.metrics.scorecard.store;

import care.accord.metrics.measure.MeasurementPeriod;
import java.time.LocalDate;
import java.util.Map;

/// The version of a scorecard before, with what its results follow from.
///
/// @param engine that computed it
/// @param editions measure id to edition
public record EarlierScorecard(
        String id,
        String engine,
        MeasurementPeriod period,
        String snapshotId,
        LocalDate dataAsOf,
        Map<String, String> editions) {
    public EarlierScorecard {
        editions = Map.copyOf(editions);
    }
}
