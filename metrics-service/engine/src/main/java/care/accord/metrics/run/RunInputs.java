package care.accord.metrics.run;

import care.accord.metrics.measure.Edition;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything a metrics run was computed from. Same inputs, same run id, same results; a repeat is a no-op.
///
/// @param measureEditions measure id to edition
/// @param clinicalFeeds ids of the clinical feeds whose records were used, in order of arrival
public record RunInputs(
        String contractId,
        int contractVersion,
        String rosterId,
        String snapshotId,
        String rulesEdition,
        SortedMap<String, String> measureEditions,
        List<String> clinicalFeeds) {
    /// Bumped when the same inputs would give other results.
    private static final String ENGINE_EDITION = "metrics-2";

    public RunInputs {
        measureEditions = new TreeMap<>(measureEditions);
        clinicalFeeds = List.copyOf(clinicalFeeds);
    }

    /// `m-` and the first digits of a hash over all named inputs.
    public String runId() {
        StringBuilder named = new StringBuilder();
        name(named, "engine", ENGINE_EDITION);
        name(named, "contract", contractId);
        name(named, "contract version", Integer.toString(contractVersion));
        name(named, "roster", rosterId);
        name(named, "snapshot", snapshotId);
        name(named, "rules", rulesEdition);
        for (Map.Entry<String, String> measure : measureEditions.entrySet()) {
            name(named, "measure " + measure.getKey(), measure.getValue());
        }
        clinicalFeeds.forEach(feed -> name(named, "clinical feed", feed));
        return "m-" + Edition.of(named.toString());
    }

    /// Lengths keep one input from running into the next.
    private static void name(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value.length()).append(' ').append(value).append('\n');
    }
}
