package care.accord.metrics.scorecard.rest;

import care.accord.metrics.scorecard.store.ScorecardMeasureRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What changed from the version before.
///
/// @param from id of the version before; absent for the first
/// @param to id of this version
public record ScorecardChangesJson(@Nullable String from, String to, List<MeasureChange> measures) {

    /// A measure's rates before and now; absent where the version does not have the measure or nobody counts.
    public record MeasureChange(String measure, @Nullable String from, @Nullable String to) {}

    static ScorecardChangesJson between(
            @Nullable String from,
            List<ScorecardMeasureRow> before,
            String to,
            List<ScorecardMeasureRow> now) {
        Map<String, @Nullable String> rates = new LinkedHashMap<>();
        before.forEach(row -> rates.put(row.measure, ScorecardJson.decimal(row.rate)));
        List<MeasureChange> changes = new ArrayList<>();
        for (ScorecardMeasureRow row : now) {
            changes.add(
                    new MeasureChange(
                            row.measure,
                            rates.remove(row.measure),
                            ScorecardJson.decimal(row.rate)));
        }
        rates.forEach((measure, rate) -> changes.add(new MeasureChange(measure, rate, null)));
        return new ScorecardChangesJson(from, to, changes);
    }
}
