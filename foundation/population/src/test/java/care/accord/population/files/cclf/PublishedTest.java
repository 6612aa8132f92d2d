package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The layouts are those of the CCLF Information Packet, version 38")
class PublishedTest {
    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^(\\d+),(\"[^\"]*\"|[^,\"]*),(?:\"[^\"]*\"|[^,\"]*),(\\d+),(\\d+),");

    static Stream<CclfFile> files() {
        return Arrays.stream(CclfFile.values()).filter(file -> file != CclfFile.CONTROL);
    }

    @ParameterizedTest
    @MethodSource("files")
    void fieldsFollowEachOtherAndEndWhereAnEditionDoes(CclfFile file) {
        int end = 0;
        for (String name : Published.names(file)) {
            Published.Place place = Published.place(file, name);
            assertThat(place.start()).as(name).isEqualTo(end + 1);
            end = place.end();
        }
        assertThat(Published.lengths(file).last()).isEqualTo(end);
        List<Integer> ends =
                Published.names(file).stream()
                        .map(name -> Published.place(file, name).end())
                        .toList();
        assertThat(ends).containsAll(Published.lengths(file));
    }

    @ParameterizedTest
    @CsvSource({
        "1, CLM_PMT_AMT, 82, 98",
        "5, CLM_LINE_ALOWD_CHRG_AMT, 223, 239",
        "8, BENE_ENTLMT_BUYIN_IND, 168, 168",
    })
    void someFieldsByHand(String file, String name, int start, int end) {
        assertThat(Published.place(CclfFile.of(file).orElseThrow(), name))
                .isEqualTo(new Published.Place(start, end));
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesWithThePublishedTables(CclfFile file) throws IOException {
        Path table =
                data().resolve(
                                "cclf/layouts/cclf_%s.csv"
                                        .formatted(file.code().toLowerCase(Locale.ROOT)));
        Assumptions.assumeTrue(Files.exists(table), "The published tables are not here: " + table);

        assertThat(
                        ROW.matcher(Files.readString(table))
                                .results()
                                .map(row ->
                                        "%s %s %s"
                                                .formatted(
                                                        row.group(2)
                                                                .replaceAll("[\\s\"\u2026]", ""),
                                                        row.group(3),
                                                        row.group(4))))
                .containsExactlyElementsOf(
                        Published.names(file).stream()
                                .map(name ->
                                        "%s %d %d"
                                                .formatted(
                                                        name,
                                                        Published.place(file, name).start(),
                                                        Published.place(file, name).end()))
                                .toList());
    }

    private static Path data() {
        String configured = System.getenv("ACCORD_TEST_DATA");
        return configured == null
                ? Path.of(System.getProperty("accord.root", "."), "..", "shared", "data")
                : Path.of(configured);
    }
}
