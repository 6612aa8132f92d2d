package care.accord.metrics.gap;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.NeededRecords;
import java.time.LocalDate;
import java.util.List;

/// What turns a member's standing in one rate into a gap.
///
/// @param rate the id of the measure's group; blank where it has one rate
/// @param due the last day on which care counts: the end of the period, or an earlier one of the measure's own
/// @param needed what would show the care, in words
/// @param records the same as records, where the measure tells which
public record GapRule(
        String rate,
        Improvement improvement,
        Remedy remedy,
        LocalDate due,
        String needed,
        List<NeededRecords> records) {
    public GapRule {
        records = List.copyOf(records);
    }

    /// Whether what is wrong can still be put right.
    public enum Remedy {
        /// Care can be given, or a result bettered, until the due day.
        UNTIL_DUE,
        /// It happened and stays so, such as an emergency visit.
        NONE
    }
}
