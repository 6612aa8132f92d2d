package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.Verdict.Accepted;
import care.accord.population.files.Verdict.Rejected;
import care.accord.vocabulary.Usd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whatever the bytes of a file are, it gets a verdict")
class FeedBytesTest {
    private static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,"
                    + "hcpcs_code,billing_tin,allowed_amount,paid_amount,paid_date,claim_adjustment_code\n";

    private static final String GOOD =
            rows(
                    "C1,1,professional,P1,2025-03-01,2025-04-02,99213,123456789,100.10,80.05,2025-04-01,0",
                    "C2,1,professional,P1,2025-03-02,2025-04-03,99214,123456789,50,40,2025-03-31,",
                    "C3,1,professional,P2,2025-03-03,2025-04-01,99214,123456789,0.01,0,,2");

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', the file is empty: its first line must name the columns",
        "'\n\n', the file is empty: its first line must name the columns",
    })
    void anEmptyFileIsRejected(String content, String reason) throws IOException {
        assertThat(rejected(content).rejections())
                .extracting(Rejection::reason)
                .containsExactly(reason);
    }

    @Test
    void aHeaderAloneIsRejected() throws IOException {
        assertThat(rejected(HEADER).rejections())
                .containsExactly(new Rejection(0, "", "the file has a header and no lines"));
    }

    @Test
    void byteOrderMarkWindowsLineEndsQuotesAndColumnOrderMakeNoDifference() throws IOException {
        String reordered =
                String.join(
                        "\r\n",
                        "\ufeffPAID_AMOUNT,claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,allowed_amount",
                        "\"80.05\",C1,1,professional,P1,2025-03-01,2025-04-02,\" 100.10 \"",
                        "");

        assertThat(check(reordered).totals().tally())
                .isEqualTo(new Tally(1, Usd.of("100.10"), Usd.of("80.05")));
        assertThat(check(reordered)).isInstanceOf(Accepted.class);
    }

    @Test
    void gzipIsReadAsWhatItHolds() throws IOException {
        assertThat(check(gzip(HEADER + GOOD))).isEqualTo(check(HEADER + GOOD));
    }

    @Test
    void aGzipThatEndsEarlyIsRejected() throws IOException {
        byte[] whole = gzip(HEADER + GOOD);
        assertThat(check(Arrays.copyOf(whole, whole.length - 12)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        verdict ->
                                assertThat(verdict.rejections())
                                        .extracting(Rejection::reason)
                                        .anySatisfy(reason ->
                                                assertThat(reason)
                                                        .startsWith(
                                                                "the gzip file ends" + " early")));
    }

    @Test
    void aGzipWithADamagedByteIsRejected() throws IOException {
        byte[] damaged = gzip(HEADER + GOOD);
        damaged[damaged.length - 6] ^= 0x55;
        assertThat(check(damaged)).isInstanceOf(Rejected.class);
    }

    @Test
    void whatIsNotTextIsRejected() throws IOException {
        assertThat(check(new byte[] {'P', 'K', 3, 4, 0})).isInstanceOf(Rejected.class);
        assertThat(check(HEADER.getBytes(StandardCharsets.UTF_16))).isInstanceOf(Rejected.class);
        assertThat(check((HEADER + "C\u00e9,").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Rejected.class);
        assertThat(check((HEADER + GOOD.replace("C2", "C\0")))).isInstanceOf(Rejected.class);
    }

    @Test
    void aFieldWithoutEndIsRejectedInConstantMemory() throws IOException {
        Path file = folder.resolve("endless.csv");
        try (var out = Files.newOutputStream(file)) {
            out.write((HEADER + "\"").getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 8; i++) {
                out.write(block);
            }
        }
        assertThat(FeedReader.check(FeedFile.of(FeedKind.MEDICAL_CLAIMS, file)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        verdict ->
                                assertThat(verdict.rejections().getFirst().reason())
                                        .contains("longer than 65536 characters"));
    }

    private Verdict check(String content) throws IOException {
        return check(content.getBytes(StandardCharsets.UTF_8));
    }

    private Verdict check(byte[] content) throws IOException {
        return FeedReader.check(FeedFile.of(FeedKind.MEDICAL_CLAIMS, write(content)));
    }

    private Rejected rejected(String content) throws IOException {
        return rejected(content, FeedKind.MEDICAL_CLAIMS);
    }

    private Rejected rejected(String content, FeedKind kind) throws IOException {
        Path file = write(content.getBytes(StandardCharsets.UTF_8));
        return (Rejected) FeedReader.check(FeedFile.of(kind, file));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "feed", ".csv"), content);
    }

    private static String rows(String... rows) {
        return String.join("\n", rows) + "\n";
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
