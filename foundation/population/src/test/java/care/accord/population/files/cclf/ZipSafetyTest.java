package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Rejection;
import care.accord.population.files.Tally;
import care.accord.population.files.Verdict;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whatever a zip is, reading it ends with a verdict")
class ZipSafetyTest {
    private static final String PERSON = "1EG4TE5MK73";
    private static final Tally TALLY = new Tally(2, Usd.of("100.00"), Usd.of("80.00"));

    @TempDir Path folder;

    private static Sample good() {
        return new Sample("240115")
                .beneficiary(PERSON, "BENE_ENTLMT_BUYIN_IND=3")
                .partB("100 C1 " + PERSON + " 2023-11-02 0 80.00 100.00 2023-12-01", "");
    }

    @ParameterizedTest(name = "a file called {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "P.A1234.ACO.ZC8Y24.D240115.T0900001 | is a second CCLF8",
                "P.A1234.ACO.ZC7Y24.D240116.T0900000 | belongs to another delivery: recipient, year, run and day must be the same",
                "P.A9999.ACO.ZC7Y24.D240115.T0900000 | belongs to another delivery: recipient, year, run and day must be the same",
                "P.A1234.ACO.ZC7R24.D240115.T0900000 | belongs to another delivery: recipient, year, run and day must be the same",
                "notes.txt | is not the name of a file of the feed, such as P.A1234.ACO.ZC8Y24.D240115.T0930000",
                "P.A1234.ACO.ZC7Y24.D240230.T0900000 | is not the name of a file of the feed, such as P.A1234.ACO.ZC8Y24.D240115.T0930000",
                "../../evil | lies in a folder of the archive: files lie at its top",
                "/etc/evil | lies in a folder of the archive: files lie at its top",
                "..\\evil | lies in a folder of the archive: files lie at its top",
            })
    void namesInTheZipAreChecked(String name, String reason) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(good().files());
        files.put(name, new byte[0]);
        FeedFile zip = Sample.zip(folder.resolve("delivery.zip"), files);

        assertThat(rejections(CclfReader.read(zip, FeedSink.NOWHERE)))
                .contains(new Rejection(0, name, reason));
        assertThat(folder.resolve("../../evil")).doesNotExist();
    }

    @Test
    void anArchiveForAnotherOrganizationIsRejected() throws IOException {
        FeedFile zip =
                Sample.zip(folder.resolve("P.A9999.ACO.ZCY24.D240115.T0900000"), good().files());

        assertThat(rejections(CclfReader.read(zip, FeedSink.NOWHERE)))
                .containsExactly(
                        new Rejection(
                                0,
                                "",
                                "the files in the delivery are for another recipient than it is"));
    }

    @Test
    void aBombIsRejectedBeforeItIsUnpacked() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(good().files());
        files.put("P.A1234.ACO.ZC7Y24.D240115.T0900000", new byte[80 << 20]);
        FeedFile zip = Sample.zip(folder.resolve("bomb.zip"), files);

        assertThat(Files.size(zip.path())).isLessThan(1 << 20);
        assertThat(rejections(CclfReader.read(zip, FeedSink.NOWHERE)))
                .containsExactly(
                        new Rejection(0, "", "the zip unpacks to more than 400 times its size"));
    }

    @Test
    void tooManyFilesAreNoDelivery() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 65; i++) {
            files.put("file" + i, new byte[0]);
        }
        assertThat(
                        rejections(
                                CclfReader.read(
                                        Sample.zip(folder.resolve("many.zip"), files),
                                        FeedSink.NOWHERE)))
                .containsExactly(
                        new Rejection(0, "", "the zip has 65 files; a delivery has twelve"));
    }

    /// Wherever a byte changes: a verdict, never an exception, and never less or more taken than was sent.
    @Test
    void aChangedByteIsAVerdict() throws IOException {
        byte[] zip = Files.readAllBytes(good().zip(folder).path());
        for (int at = 0; at < zip.length; at += 7) {
            byte[] bytes = zip.clone();
            bytes[at] = (byte) (bytes[at] ^ 0x55);
            if (read(bytes).verdict() instanceof Verdict.Accepted accepted) {
                assertThat(accepted.totals().tally()).isEqualTo(TALLY);
            }
        }
    }

    @Test
    void whereverItIsCutItIsRejected() throws IOException {
        byte[] zip = Files.readAllBytes(good().zip(folder).path());
        for (int length = 0; length < zip.length; length += 13) {
            assertThat(read(Arrays.copyOf(zip, length)).verdict())
                    .isInstanceOf(Verdict.Rejected.class);
        }
    }

    private CclfOutcome read(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("damaged.zip"), zip);
        return CclfReader.read(FeedFile.of(FeedKind.CCLF, file), FeedSink.NOWHERE);
    }

    private static List<Rejection> rejections(CclfOutcome outcome) {
        return ((Verdict.Rejected) outcome.verdict()).rejections();
    }
}
