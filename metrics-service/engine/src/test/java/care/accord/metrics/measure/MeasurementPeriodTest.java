package care.accord.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.IanaZone;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Each end of a measurement period has the offset that the zone's rules give it")
class MeasurementPeriodTest {
    @ParameterizedTest(name = "{1} through {2} in {0}: {3}")
    @CsvSource({
        "UTC, 2025-01-01, 2025-12-31, 2025-01-01T00:00Z..2025-12-31T23:59:59.999Z",
        "America/New_York, 2025-01-01, 2025-12-31, 2025-01-01T00:00-05:00..2025-12-31T23:59:59.999-05:00",
        "America/New_York, 2025-01-01, 2025-06-30, 2025-01-01T00:00-05:00..2025-06-30T23:59:59.999-04:00",
        "America/New_York, 2025-03-09, 2025-03-09, 2025-03-09T00:00-05:00..2025-03-09T23:59:59.999-04:00",
        "America/New_York, 2025-11-02, 2025-11-02, 2025-11-02T00:00-04:00..2025-11-02T23:59:59.999-05:00",
        "America/Phoenix, 2025-01-01, 2025-06-30, 2025-01-01T00:00-07:00..2025-06-30T23:59:59.999-07:00",
        // midnight of 2025-09-07 was skipped in Santiago
        "America/Santiago, 2025-09-06, 2025-09-06, 2025-09-06T00:00-04:00..2025-09-06T23:59:59.999-04:00",
        "America/Santiago, 2025-09-07, 2025-09-07, 2025-09-07T01:00-03:00..2025-09-07T23:59:59.999-03:00",
    })
    void ends(String zone, LocalDate start, LocalDate end, String instants) {
        assertThat(new MeasurementPeriod(new DateSpan(start, end), new IanaZone(zone)))
                .hasToString(instants);
    }
}
