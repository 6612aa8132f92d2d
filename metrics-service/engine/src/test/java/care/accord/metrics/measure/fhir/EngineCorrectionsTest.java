package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.fhir.CqlChecks.Check;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Where the engine of this release slips, what it answers is what CQL 1.5 says")
class EngineCorrectionsTest {
    private static final CqlChecks CHECKS =
            new CqlChecks(ZonedDateTime.of(2025, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    (convert 2 weeks to days).value | 14.0
                    (convert 48 'h' to days).value | 2.0
                    (convert 5 'd' to days).value | 5.0
                    (convert 5 days to hours).value | 120.0
                    1 month = 1 'mo' | null
                    1 year = 1 'a' | null
                    1 day = 24 hours | true
                    @2026-04-06T08:00:00.0 6 months or less after day of @2026-04-06T07:00:00.0 | false
                    @2026-04-07T00:00:00.0 6 months or less after day of @2026-04-06T07:00:00.0 | true
                    @2026-10-06T23:00:00.0 6 months or less after day of @2026-04-06T07:00:00.0 | true
                    @2026-10-07T00:00:00.0 6 months or less after day of @2026-04-06T07:00:00.0 | false
                    @2026-04-06T08:00:00.0 2 days or less before day of @2026-04-06T09:00:00.0 | false
                    @2026-04-05T23:00:00.0 2 days or less before day of @2026-04-06T09:00:00.0 | true
                    @2026-04-06T08:00:00.0 in day of Interval[@2026-04-06T09:00:00.0, @2026-04-07T09:00:00.0] | true
                    @2026-04-06T08:00:00.0 in day of Interval(@2026-04-06T09:00:00.0, null] | false
                    """)
    void answersAsTheLanguageSays(String expression, String value) {
        assertThat(CHECKS.differences(List.of(new Check(expression, Optional.of(value)))))
                .containsExactly("");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 + 1        | 3   | gives 2
                    1 + 1        | 2.0 | gives 2
                    1 +          | 2   | fails: Checks
                    1 + 1        |     | gives 2
                    """)
    void aCheckThatDoesNotHoldSaysWhatItGives(String expression, String value, String difference) {
        assertThat(
                        new CqlChecks(ZonedDateTime.of(2025, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC))
                                .differences(
                                        List.of(new Check(expression, Optional.ofNullable(value))))
                                .getFirst())
                .startsWith(difference);
    }
}
