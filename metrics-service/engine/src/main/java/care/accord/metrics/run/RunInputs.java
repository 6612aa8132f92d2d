package care.accord.metrics.run;

import care.accord.metrics.measure.MeasurementPeriod;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything a metrics run was computed from. Same inputs, same run id, same results; a repeat is a no-op.
///
/// @param measureEditions measure id to edition, or to what stands for it where the measure cannot be scored
/// @param clinicalContent what is known clinically of the members, and nothing of anybody else
/// @param period with both ends as instants, so that other rules of its zone are another input
public record RunInputs(
        String contractId,
        int contractVersion,
        String rosterId,
        String snapshotId,
        String rulesEdition,
        SortedMap<String, String> measureEditions,
        String clinicalContent,
        MeasurementPeriod period) {
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
        // A run in UTC is named as it was before contracts had zones: it gives the same results.
        if (!period.zone().isUtc()) {
            named.add("period in " + period.zone(), period.toString());
        }
        return "m-" + named.add("clinical content", clinicalContent).hash();
    }
}
