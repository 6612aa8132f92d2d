package care.accord.metrics.run;

import care.accord.metrics.measure.Edition;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything a metrics run was computed from. Same inputs, same run id, same results; a repeat is a no-op.
///
/// @param measureEditions measure id to edition
/// @param clinicalContent what is known clinically of the members, and nothing of anybody else
public record RunInputs(
        String contractId,
        int contractVersion,
        String rosterId,
        String snapshotId,
        String rulesEdition,
        SortedMap<String, String> measureEditions,
        String clinicalContent) {
    /// Bumped when the same inputs would give other results.
    public static final String ENGINE = "metrics-2";

    public RunInputs {
        measureEditions = new TreeMap<>(measureEditions);
    }

    /// `m-` and the first digits of a hash over all named inputs.
    public String runId() {
        StringBuilder named = new StringBuilder();
        name(named, "engine", ENGINE);
        name(named, "contract", contractId);
        name(named, "contract version", Integer.toString(contractVersion));
        name(named, "roster", rosterId);
        name(named, "snapshot", snapshotId);
        name(named, "rules", rulesEdition);
        for (Map.Entry<String, String> measure : measureEditions.entrySet()) {
            name(named, "measure " + measure.getKey(), measure.getValue());
        }
        name(named, "clinical content", clinicalContent);
        return "m-" + Edition.of(named.toString());
    }

    /// Lengths keep one input from running into the next.
    private static void name(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value.length()).append(' ').append(value).append('\n');
    }
}
