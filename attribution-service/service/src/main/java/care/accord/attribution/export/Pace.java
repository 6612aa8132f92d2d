package care.accord.attribution.export;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/// How often a client may ask how far a job is (FHIR Bulk Data Access, bulk data status request).
///
/// @param asked when it asked last
public record Pace(OffsetDateTime ordered, Optional<OffsetDateTime> asked) {
    private static final Duration EAGER = Duration.ofMillis(500);
    private static final Duration YOUNG = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    /// How long it waits before it asks again: a small export is done soon.
    public Duration untilNext(OffsetDateTime now) {
        return ordered.plus(YOUNG).isAfter(now) ? SOON : LATER;
    }

    /// Whether it waited as good as not at all.
    public boolean isTooFast(OffsetDateTime now) {
        return asked.filter(last -> last.plus(EAGER).isAfter(now)).isPresent();
    }
}
