package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Rejection;
import care.accord.population.files.Remark;
import care.accord.population.files.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Published packages get the verdict that their folder names, with its reason")
class BcdaConformanceTest {
    @TempDir Path folder;

    /// The identifiers of the first package are a chain: four of its beneficiaries are one person.
    @ParameterizedTest(name = "{0}: {1} records, {2} of them identifiers")
    @CsvSource({
        "archives/valid/T.BCD.A0001.ZCY18.D181120.T1000000, 13, 6, 3",
        "archives/valid/T.BCD.A9988.ZCY18.D181120.T1000000, 6, 0, 6",
        "archives/valid/T.BCD.A9989.ZCY18.D181120.T1000000, 6, 0, 6",
    })
    void validPackagesAreAccepted(String path, long records, long identifiers, long people) {
        CclfOutcome outcome = read(sample(path));

        assertThat(outcome.verdict()).isInstanceOf(Verdict.Accepted.class);
        assertThat(outcome.verdict().totals().lines()).isEqualTo(records);
        assertThat(outcome.verdict().totals().beneficiaries()).isEqualTo(people);
        assertThat(
                        Optional.ofNullable(outcome.files().get(CclfFile.IDENTIFIERS))
                                .map(file -> file.accepted().lines())
                                .orElse(0L))
                .isEqualTo(identifiers);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "archives/corrupted/T.BCD.A0001.ZCY18.D181120.T1000000 | '' | the zip is damaged or cut off: send it again",
                "archives/8/invalid/T.BCD.A0001.ZCY18.D181125.T1000087 | '' | the zip is empty",
                "archives/0/invalid/T.A0001.ACO.ZC0Y18.D181120.Z1000000 | CCLF0 Total Records Count | is not a number",
                "archives/0/invalid/T.A0001.ACO.ZC0Y18.D181120.Z1000000 | '' | does not have the name of a delivery, such as P.A1234.ACO.ZCY24.D240115.T0930000",
                "archives/0/invalid/T.BCD.ACOB.ZC0Y18.D181120.E0001000 | CCLF0 Record Length | is not a number",
                "archives/0/invalid/T.BCD.ACOB.ZC0Y18.D181120.E0001000 | T.A0001.ACO.ZC0Y18.D181120.E1000011 | is not the name of a file of the feed, such as P.A1234.ACO.ZC8Y24.D240115.T0930000",
                "archives/0/missing_data/T.BCD.A0001.ZCY18.D181120.T1000000 | CCLF0 | has no row for CCLF8",
                "archives/0/missing_data/T.BCD.A0001.ZCY18.D181120.T1000000 | CCLF0 | has no row for CCLF9",
                "archives/0/missing_data/T.BCD.A0001.ZCY18.D181122.T1000000 | CCLF0 File Number | lists CCLF8 twice",
                "archives/0/missing_data/T.BCD.ACO.ZC0Y18.D181120.T0001000 | CCLF0 | has no row for CCLF8",
                "archives/0/missing_data/T.BCD.ACO.ZC0Y18.D181120.T0001000 | tdir/T.A0001.ACO.ZC0Y18.D181120.T10000199 | lies in a folder of the archive: files lie at its top",
                "archives/0/missing_data/T.BCD.ACO.ZC0Y18.D181120.T0001098 | CCLF0 | is missing: without it nothing can be reconciled",
                "archives/0/missing_data/T.BCD.ACO.ZC0Y18.D181120.T0001098 | INVALID_FILE | is not the name of a file of the feed, such as P.A1234.ACO.ZC8Y24.D240115.T0930000",
                "archives/0/missing_data/T.BCD.ACO.ZC0Y18.D181121.T0001000 | CCLF0 | has no row for CCLF9",
                "archives/0/missing_data/T.BCD.ACO.ZC0Y18.D181122.T0001000 | CCLF0 File Number | lists CCLF8 twice",
                "archives/invalid_bcd/P.BCD.A0001.ZCY18.D181121.T1000000 | '' | the files in the delivery are for another recipient than it is",
                "archives/invalid_bcd/P.BCD.A0001.ZCY18.D181121.T2000000 | CCLF8 | has another length than the layout: expected 549, found 515",
                "archives/invalid_bcd/P.BCD.A0009.ZCY18.D181120.T0001000 | CCLF8 | is missing: CCLF0 says it has 6 records",
                "archives/invalid_bcd/P.BCD.A9989.ZCY18.D181121.T1000000 | '' | the files in the delivery are for another recipient than it is",
            })
    void badPackagesAreRejectedWithTheReason(String path, String field, String reason) {
        assertThat(rejections(read(sample(path))))
                .anySatisfy(rejection -> {
                    assertThat(rejection.field()).isEqualTo(field);
                    assertThat(rejection.reason()).isEqualTo(reason);
                });
    }

    /// Beneficiaries for a data service, who carry no amounts, without a control file.
    @Test
    void thePackagesUnderEightValidAreAcceptedAndSaidToBeUncontrolled() throws IOException {
        List<Path> packages = files(sample("archives/8/valid"));

        assertThat(packages).hasSize(5);
        for (Path one : packages) {
            CclfOutcome outcome = read(one);
            assertThat(outcome.verdict()).isInstanceOf(Verdict.Accepted.class);
            assertThat(outcome.verdict().totals().lines()).isEqualTo(6);
            assertThat(outcome.verdict().totals().remarks())
                    .isEqualTo(Map.of(Remark.UNCONTROLLED_RECORDS, 6L));
        }
    }

    @Test
    void whatIsNoDeliveryIsSkippedWithAReason() throws IOException {
        CclfFolder.Listing skip = CclfFolder.list(sample("archives/skip"));
        CclfFolder.Listing lists = CclfFolder.list(sample("archives/csv"));
        CclfFolder.Listing valid = CclfFolder.list(sample("archives/valid"));

        assertThat(skip.deliveries()).isEmpty();
        assertThat(skip.skipped())
                .extracting(CclfFolder.Skipped::reason)
                .containsExactly("is named as a single file (CCLF0), not as a delivery");
        assertThat(lists.deliveries()).isEmpty();
        assertThat(lists.skipped())
                .extracting(CclfFolder.Skipped::reason)
                .containsExactly(
                        Stream.of("PCPB", "PCPB", "ACCESS", "GUIDE", "PCPB")
                                .map(
                                        "is a list of the beneficiaries of the model %s, not a delivery of claims"
                                                ::formatted)
                                .toArray(String[]::new));
        assertThat(valid.deliveries()).hasSize(3);
        assertThat(valid.skipped()).hasSize(1);
    }

    /// Trimmed stand-ins of deliveries: identifiers, and crosses where a ZIP code and a birth date belong.
    @Test
    void plainStandInsAreRejectedForTheirLengthAndUnderTheirOwnNames() throws IOException {
        List<Path> sets;
        try (Stream<Path> walk = Files.walk(sample("files/synthetic"))) {
            sets =
                    walk.filter(path -> path.endsWith("ZC0"))
                            .map(path -> Optional.ofNullable(path.getParent()).orElseThrow())
                            .sorted()
                            .toList();
        }
        assertThat(sets).hasSize(21);
        for (Path set : sets) {
            assertThat(CclfFolder.list(set).skipped()).hasSize(3);
            assertThat(rejections(read(named(set))))
                    .anySatisfy(rejection -> {
                        assertThat(rejection.field()).isEqualTo("CCLF8");
                        assertThat(rejection.reason())
                                .matches(
                                        "has another length than the layout: expected 549, found (27|37)");
                    });
        }
    }

    @Test
    void everyPublishedPackageHasAVerdictHere() throws IOException {
        try (Stream<Path> walk = Files.walk(sample("archives"))) {
            assertThat(walk.filter(Files::isRegularFile))
                    .hasSize(29)
                    .allSatisfy(file -> {
                        Verdict verdict = read(file).verdict();
                        if (verdict instanceof Verdict.Rejected rejected) {
                            assertThat(rejected.rejections()).isNotEmpty();
                            assertThat(rejected.totals().tally())
                                    .isEqualTo(rejected.accepted().plus(rejected.rejected()));
                        }
                    });
        }
    }

    private Path named(Path set) throws IOException {
        Path named = Files.createTempDirectory(folder, "named");
        for (String file : List.of("0", "8", "9")) {
            Files.copy(
                    set.resolve("ZC" + file),
                    named.resolve("T.BCD.A0001.ZC%sY18.D181120.T1000000".formatted(file)));
        }
        return named;
    }

    private static CclfOutcome read(Path path) {
        return CclfReader.read(FeedFile.of(FeedKind.CCLF, path), FeedSink.NOWHERE);
    }

    private static List<Rejection> rejections(CclfOutcome outcome) {
        return ((Verdict.Rejected) outcome.verdict()).rejections();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path sample(String path) {
        String configured = System.getenv("ACCORD_TEST_DATA");
        Path data =
                configured == null
                        ? Path.of(System.getProperty("accord.root", "."), "..", "shared", "data")
                        : Path.of(configured);
        Path sample = data.resolve("cclf/bcda/cclf").resolve(path);
        Assumptions.assumeTrue(
                Files.exists(sample), "The published packages are not here: " + sample);
        return sample;
    }
}
