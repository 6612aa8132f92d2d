package care.accord.attribution.export.delivery.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A part of a file of ten bytes (RFC 9110 section 14.1.2)")
class ByteRangeTest {
    private static final long SIZE = 10;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "bytes=0-0,    bytes 0-0/10",
        "bytes=2-4,    bytes 2-4/10",
        "bytes=5-,     bytes 5-9/10",
        "bytes=5-99,   bytes 5-9/10",
        "bytes=-3,     bytes 7-9/10",
        "bytes=-99,    bytes 0-9/10",
        "bytes=10-,    bytes */10",
        "bytes=-0,     bytes */10"
    })
    void isRead(String header, String contentRange) {
        assertThat(ByteRange.of(header, SIZE).orElseThrow().contentRange(SIZE))
                .isEqualTo(contentRange);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "lines=0-1",
                "bytes=0-1,3-4",
                "bytes=4-2",
                "bytes=a-"
            })
    void whatIsNoneAsksForTheWhole(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(Optional.empty());
    }
}
