package care.accord.metrics.risk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A caller waits as long as they prefer, at most half a minute (RFC 7240, section 4.3)")
class PatienceTest {
    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    wait=10                | 10
                    wait=30                | 30
                    wait=31                | 30
                    wait=999999999         | 30
                    WAIT = 7               | 7
                    respond-async, wait=5  | 5
                    wait=5, handling=lenient | 5
                    wait="5"               | 5
                    wait=0                 | 0
                    wait=-1                | 0
                    wait=soon              | 0
                    wait=9999999999        | 0
                    await=5                | 0
                    respond-async          | 0
                    """)
    void seconds(String prefer, long seconds) {
        assertThat(Patience.of(List.of(prefer)).time()).hasSeconds(seconds);
    }

    @Test
    void theFirstOfSeveralCounts() {
        assertThat(Patience.of(List.of("respond-async", "wait=2", "wait=3")).time()).hasSeconds(2);
        assertThat(Patience.of(List.of()).isNone()).isTrue();
    }
}
