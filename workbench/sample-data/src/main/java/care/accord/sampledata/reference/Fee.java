package care.accord.sampledata.reference;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a service is allowed when Medicare's schedule pays for it.
///
/// @param code HCPCS code
/// @param cents allowed amount in cents for `units`
public record Fee(String code, long cents, int units) {
    private static final Map<String, Fee> SCHEDULE =
            Table.of("fees.csv").asRows().stream()
                    .map(row ->
                            new Fee(row.text("code"), row.cents("allowed"), row.number("units")))
                    .collect(Collectors.toUnmodifiableMap(Fee::code, Function.identity()));

    public static Fee of(String code) {
        Fee fee = SCHEDULE.get(code);
        if (fee == null) {
            throw new IllegalArgumentException("fees.csv has no '%s'".formatted(code));
        }
        return fee;
    }
}
