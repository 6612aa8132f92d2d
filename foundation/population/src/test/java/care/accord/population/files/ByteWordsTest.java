package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Eight bytes looked at together say what they say one by one")
class ByteWordsTest {
    private static final int SAMPLES = 2_000;
    private static final String LIKELY = "0123456789.,- \"AZ~\n";

    @ParameterizedTest(name = "{0} is {1} cents")
    @CsvSource({
        "0.00, 0",
        "12.50, 1250",
        "99999.99, 9999999",
        "100000.00, -1",
        "12.5, -1",
        "12, -1",
        "-1.00, -1",
        "1,-1",
        "1.2.3, -1",
        "1a.00, -1",
        "1.0a, -1",
        "/1.00, -1",
        ":1.00, -1"
    })
    void amounts(String text, long cents) {
        byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 16);

        assertThat(ByteWords.cents(ByteWords.at(bytes, 0), text.length())).isEqualTo(cents);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyByteCounts(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            byte[] bytes = new byte[8];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] =
                        (byte)
                                (random.nextInt(4) == 0
                                        ? random.nextInt(256)
                                        : LIKELY.charAt(random.nextInt(LIKELY.length())));
            }
            long word = ByteWords.at(bytes, 0);
            int length = 1 + random.nextInt(8);

            assertThat(ByteWords.toComma(word)).isEqualTo(before(bytes, b -> b == ','));
            assertThat(ByteWords.toIdentifierEnd(word))
                    .isEqualTo(before(bytes, b -> b <= ' ' || b > '~' || b == ',' || b == '"'));
            assertThat(ByteWords.cents(word, length)).isEqualTo(cents(bytes, length));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sameBytesAreCounted(int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[80];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) ('a' + random.nextInt(64) / 63);
        }
        int second = 1 + random.nextInt(32);

        int same = Arrays.mismatch(bytes, 0, 80 - second, bytes, second, 80);

        assertThat(ByteWords.common(bytes, 0, second, second))
                .isEqualTo(Math.min(same < 0 ? bytes.length : same, wholeWords(second)));
    }

    /// Whole words are compared, the last one maybe beyond the end.
    private static int wholeWords(int bytes) {
        return Math.ceilDiv(bytes, Long.BYTES) * Long.BYTES;
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static int before(byte[] bytes, java.util.function.IntPredicate end) {
        return IntStream.range(0, bytes.length)
                .filter(at -> end.test(bytes[at]))
                .findFirst()
                .orElse(bytes.length);
    }

    private static long cents(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return text.matches("[0-9]+\\.[0-9]{2}")
                ? new BigDecimal(text).movePointRight(2).longValueExact()
                : -1;
    }
}
