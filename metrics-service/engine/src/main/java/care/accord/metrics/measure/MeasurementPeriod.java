package care.accord.metrics.measure;

import care.accord.programrules.IanaZone;
import care.accord.vocabulary.DateSpan;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// The days that a measure looks at, from the first instant of the first to the last millisecond of the last. When those are
/// is the zone's: each end has the offset that the zone's rules give it, so a period from winter into summer begins and ends
/// with different ones.
public record MeasurementPeriod(DateSpan days, IanaZone zone) {
    public ZonedDateTime first() {
        return days.start().atStartOfDay(zone.rules());
    }

    public ZonedDateTime last() {
        return days.end().plusDays(1).atStartOfDay(zone.rules()).minus(1, ChronoUnit.MILLIS);
    }

    /// Both ends with their offsets, such as `2025-01-01T00:00-05:00..2025-12-31T23:59:59.999-05:00`.
    @Override
    public String toString() {
        OffsetDateTime from = first().toOffsetDateTime();
        return from + ".." + last().toOffsetDateTime();
    }
}
