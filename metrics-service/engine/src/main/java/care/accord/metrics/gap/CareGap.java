package care.accord.metrics.gap;

import care.accord.metrics.evidence.Fact;
import java.time.LocalDate;
import java.util.List;

/// A member's gap in one rate of a measure.
///
/// @param rate as in [GapRule#rate]
/// @param needed what is missing, in words; blank where nothing is, or nothing can be done
/// @param evidence what decided
public record CareGap(
        String rate, GapStatus status, LocalDate due, String needed, List<Fact> evidence) {
    public CareGap {
        evidence = List.copyOf(evidence);
    }
}
