package care.accord.sampledata.reference;

import java.util.List;
import java.util.Optional;

/// Why people are admitted.
///
/// @param drg MS-DRG
/// @param cents mean allowed amount of the stay
/// @param days mean length
/// @param principal ICD-10-CM code without a dot
/// @param condition the illness that must be present, if any
/// @param weight how often, compared with the others a person is open to
public record StayReason(
        String drg,
        long cents,
        int days,
        String principal,
        Optional<Condition> condition,
        int weight) {
    private static final List<StayReason> ALL =
            Table.of("admissions.csv").asRows().stream().map(StayReason::of).toList();

    public static List<StayReason> all() {
        return ALL;
    }

    private static StayReason of(Table.Row row) {
        String condition = row.text("condition");
        return new StayReason(
                row.text("drg"),
                row.cents("allowed"),
                row.number("days"),
                row.text("principal"),
                condition.isEmpty() ? Optional.empty() : Optional.of(Condition.valueOf(condition)),
                row.number("weight"));
    }
}
