package care.accord.metrics.run;

import java.util.SortedMap;
import java.util.TreeMap;

/// Everything a metrics run was computed from. Same inputs, same run id, same results; a repeat is a no-op.
///
/// @param measureEditions measure id to edition, or to what stands for it where the measure cannot be scored
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
    public static final String ENGINE = "metrics-3";

    public RunInputs {
        measureEditions = new TreeMap<>(measureEditions);
    }

    /// `m-` and the first digits of a hash over all named inputs.
    public String runId() {
        NamedInputs named =
                new NamedInputs()
                        .add("engine", ENGINE)
                        .add("contract", contractId)
                        .add("contract version", Integer.toString(contractVersion))
                        .add("roster", rosterId)
                        .add("snapshot", snapshotId)
                        .add("rules", rulesEdition);
        measureEditions.forEach((measure, edition) -> named.add("measure " + measure, edition));
        return "m-" + named.add("clinical content", clinicalContent).hash();
    }
}
