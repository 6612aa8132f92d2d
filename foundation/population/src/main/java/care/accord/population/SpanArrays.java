package care.accord.population;

/// The arrays behind [EnrollmentColumns].
///
/// @param offsets where the spans of each person begin, and one more
/// @param plan codes of `plans`
// The arrays are handed over to a population, which never writes them.
@SuppressWarnings("ArrayRecordComponent")
public record SpanArrays(
        int[] offsets,
        int[] startDay,
        int[] endDay,
        Coverage[] coverage,
        int[] plan,
        Dictionary plans) {}
