package care.accord.population.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Codes are read as written, or as what a table has for them (Parquet: RLE / bit-packing hybrid)")
class RunReaderTest {
    private static final int[] THEMSELVES = new int[0];

    static IntStream widths() {
        return IntStream.rangeClosed(0, 17);
    }

    @ParameterizedTest(name = "{0} bits")
    @MethodSource("widths")
    void areReadAsTheyWereWritten(int width) {
        Random random = new Random(width);
        for (int count : new int[] {1, 7, 8, 9, 63, 64, 1000}) {
            int[] codes = codes(random, count, 1 << width);
            int[] table = random.ints(1 << width).toArray();
            ByteSink sink = new ByteSink();
            Runs.encode(codes, count, width, sink);
            byte[] bytes = Arrays.copyOf(sink.array(), sink.size());

            int[] read = new int[count + 2];
            new RunReader(bytes, 0, bytes.length, width).read(THEMSELVES, read, 1, count + 1);
            assertThat(Arrays.copyOfRange(read, 1, count + 1)).isEqualTo(codes);
            new RunReader(bytes, 0, bytes.length, width).read(table, read, 1, count + 1);
            assertThat(Arrays.copyOfRange(read, 1, count + 1))
                    .isEqualTo(Arrays.stream(codes).map(code -> table[code]).toArray());
            assertThat(read[0] + read[count + 1]).as("what lies beside is not touched").isZero();
        }
    }

    /// Some next to each other, some alone.
    private static int[] codes(Random random, int count, int distinct) {
        int[] codes = new int[count];
        for (int at = 0; at < count; ) {
            int run = Math.min(count - at, random.nextInt(9) > 0 ? 1 : 1 + random.nextInt(40));
            Arrays.fill(codes, at, at + run, random.nextInt(distinct));
            at += run;
        }
        return codes;
    }

    @Test
    void aRunThatEndsEarlyIsMalformed() {
        // Eight codes of three bits need three bytes.
        byte[] bytes = {3, (byte) 0x88, (byte) 0xc6};
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() ->
                        new RunReader(bytes, 0, bytes.length, 3)
                                .read(THEMSELVES, new int[8], 0, 8));
    }

    @Test
    void theExampleOfTheFormat() {
        // "Encodings", bit-packing: 0 to 7 in three bits each are 10001000 11000110 11111010.
        byte[] bytes = {3, (byte) 0x88, (byte) 0xc6, (byte) 0xfa};
        int[] read = new int[8];
        new RunReader(bytes, 0, bytes.length, 3).read(THEMSELVES, read, 0, 8);
        assertThat(read).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }
}
