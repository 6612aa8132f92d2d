package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A feed is packed as gzip or as a zip of one file, and unpacks within limits")
class PackedFeedTest {
    private static final String HEADER =
            "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage\n";
    private static final String ROW = "P1,1950-01-01,2025-01-01,2025-12-31,AB\n";
    private static final String BNEX =
            "<Beneficiarys><Beneficiary><MBI>P1</MBI><ExcludeReason>BD</ExcludeReason></Beneficiary></Beneficiarys>";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gzip", "zip"})
    void aPackedFileIsReadAsWhatItHolds(String how) throws IOException {
        Verdict plain =
                check(FeedKind.ELIGIBILITY, (HEADER + ROW).getBytes(StandardCharsets.UTF_8));

        assertThat(check(FeedKind.ELIGIBILITY, pack(how, HEADER + ROW)))
                .isInstanceOf(Verdict.Accepted.class)
                .isEqualTo(plain);
        assertThat(check(FeedKind.BNEX, pack(how, BNEX))).isInstanceOf(Verdict.Accepted.class);
        assertThat(check(FeedKind.FHIR_PATIENT, pack(how, "{\"resourceType\":\"Group\"}\n")))
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        verdict ->
                                assertThat(verdict.rejections().getFirst().reason())
                                        .startsWith("is not Patient"));
    }

    @Test
    void aZipHasOneFile() throws IOException {
        Map<String, String> two = new LinkedHashMap<>();
        two.put("a.csv", HEADER + ROW);
        two.put("b.csv", HEADER + ROW);

        assertThat(reason(FeedKind.ELIGIBILITY, zip(two)))
                .isEqualTo("the zip has 2 entries: send each file alone, in a zip of one");
        assertThat(reason(FeedKind.ELIGIBILITY, zip(Map.of("folder/", ""))))
                .isEqualTo("the zip has a folder and no file");
        assertThat(FeedReader.checkHeader(file(FeedKind.ELIGIBILITY, zip(two))))
                .containsExactly("the zip has 2 entries: send each file alone, in a zip of one");
    }

    /// Blank lines pack by a thousand.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"gzip", "zip"})
    void aBombIsAVerdict(String how) throws IOException {
        byte[] bomb = pack(how, HEADER + ROW + "\n".repeat(70 << 20));

        assertThat(bomb).hasSizeLessThan((70 << 20) / 200);
        assertThat(reason(FeedKind.ELIGIBILITY, bomb))
                .isEqualTo("the file unpacks to more than 400 times its size");
    }

    @ParameterizedTest(
            name = "{0}: at most {3} bytes out of any file, {2} out of any however small")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gzip | 2 | 100 | 5000 | the file unpacks to more than 2 times its size
                    zip  | 2 | 100 | 5000 | the file unpacks to more than 2 times its size
                    gzip | 2 | 100 |  100 | the file unpacks to more than 100 bytes: send it in parts
                    zip  | 2 | 100 |  100 | the file unpacks to more than 100 bytes: send it in parts
                    """)
    void theLimitIsNamed(String how, long times, long always, long most, String reason)
            throws IOException {
        FeedFile file = file(FeedKind.ELIGIBILITY, pack(how, HEADER + ROW.repeat(100)));
        Unpacked.Limits limits = new Unpacked.Limits(times, always, most);

        assertThatThrownBy(
                        () -> {
                            try (InputStream content = FeedText.openBytes(file, limits)) {
                                content.readAllBytes();
                            }
                        })
                .isInstanceOf(FeedText.Unreadable.class)
                .hasMessage(reason);
    }

    @Test
    void limitsGrowWithTheFileUpToTheMost() {
        Unpacked.Limits limits = new Unpacked.Limits(10, 100, 2_000);

        assertThat(limits.of(1)).isEqualTo(100);
        assertThat(limits.of(150)).isEqualTo(1_500);
        assertThat(limits.of(Long.MAX_VALUE)).isEqualTo(2_000);
    }

    @Test
    void whereverAZipIsChangedOrCutThereIsAVerdict() throws IOException {
        byte[] whole = pack("zip", HEADER + ROW.repeat(20));
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            if (check(FeedKind.ELIGIBILITY, damaged) instanceof Verdict.Accepted accepted) {
                assertThat(accepted.totals().lines()).isEqualTo(20);
            }
            assertThat(check(FeedKind.ELIGIBILITY, Arrays.copyOf(whole, at)))
                    .isInstanceOf(Verdict.Rejected.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"plain", "gzip", "zip"})
    void progressEndsAtTheTotal(String how) throws IOException {
        byte[] content = pack(how, HEADER + ROW.repeat(10_000));
        List<long[]> seen = new ArrayList<>();
        FeedReader.check(
                file(FeedKind.ELIGIBILITY, content)
                        .watchedBy((done, total) -> seen.add(new long[] {done, total})));

        assertThat(seen).isNotEmpty().hasSizeLessThan(100);
        assertThat(seen).isSortedAccordingTo((a, b) -> Long.compare(a[0], b[0]));
        assertThat(seen.getLast()[0]).isEqualTo(seen.getLast()[1]);
    }

    private String reason(FeedKind kind, byte[] content) throws IOException {
        return ((Verdict.Rejected) check(kind, content)).rejections().getFirst().reason();
    }

    private Verdict check(FeedKind kind, byte[] content) throws IOException {
        return FeedReader.check(file(kind, content));
    }

    private FeedFile file(FeedKind kind, byte[] content) throws IOException {
        return FeedFile.of(
                kind, Files.write(Files.createTempFile(folder, "feed", ".packed"), content));
    }

    private byte[] pack(String how, String content) throws IOException {
        if (how.equals("plain")) {
            return content.getBytes(StandardCharsets.UTF_8);
        }
        if (how.equals("zip")) {
            return zip(Map.of("feed.csv", content));
        }
        Path file = Files.createTempFile(folder, "packed", ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(file);
    }

    private byte[] zip(Map<String, String> files) throws IOException {
        Path file = Files.createTempFile(folder, "packed", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Files.readAllBytes(file);
    }
}
