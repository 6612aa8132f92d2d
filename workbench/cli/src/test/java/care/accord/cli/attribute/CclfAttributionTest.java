package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("accord attribute reads deliveries of the Claim and Claim Line Feed from end to end")
class CclfAttributionTest {
    private static final String DELIVERY = "P.A1234.ACO.ZC%sY25.D250415.T0900000";

    @TempDir Path folder;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    /// Three people with both parts and one with Part A only. One visit of the first is taken back; the second is known by
    /// an earlier identifier in the claim; the third goes to a health center that takes part by its CCN.
    @BeforeEach
    void delivery() throws IOException {
        person("1EG4TE5MK71", "3");
        person("1EG4TE5MK72", "3");
        person("1EG4TE5MK73", "C");
        person("1EG4TE5MK74", "1");
        add("9", 55, "1", "M", "2", "1EG4TE5MK72", "13", "1EG4TE5MK60");
        visit("1", "C1", "1EG4TE5MK71", "0", "100000001", "130.00");
        visit("2", "C2", "1EG4TE5MK71", "0", "200000001", "150.00");
        visit("3", "C2", "1EG4TE5MK71", "1", "200000001", "150.00");
        visit("4", "C3", "1EG4TE5MK60", "0", "100000002", "90.00");
        visit("5", "C4", "1EG4TE5MK74", "0", "100000001", "90.00");
        add(
                "1",
                437,
                "1",
                "900",
                "14",
                "391001",
                "20",
                "1EG4TE5MK73",
                "42",
                "40",
                "44",
                "2024-06-03",
                "54",
                "2024-06-03",
                "64",
                "7",
                "65",
                "7",
                "82",
                "110.00",
                "149",
                "0");
        add(
                "2",
                199,
                "1",
                "900",
                "14",
                "1",
                "24",
                "1EG4TE5MK73",
                "68",
                "0521",
                "82",
                "G0467",
                "148",
                "110.00");
        Files.writeString(
                folder.resolve("provider-roster.csv"),
                """
                contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date
                c-1,100000001,,,First practice,,,2020-01-01,
                c-1,100000002,,391001,Second practice,,,2020-01-01,
                """);
    }

    private void person(String mbi, String buyIn) {
        add(
                "8",
                549,
                "1",
                mbi,
                "33",
                "1940-05-17",
                "168",
                buyIn,
                "169",
                "2015-01-01",
                "179",
                "2015-01-01",
                "539",
                "PA");
    }

    private void visit(
            String claim, String control, String mbi, String... adjustmentTinAndAllowed) {
        add(
                "5",
                388,
                "1",
                claim,
                "14",
                "1",
                "24",
                mbi,
                "48",
                "2024-06-03",
                "58",
                "2024-06-03",
                "73",
                "08",
                "76",
                "11",
                "98",
                "99213",
                "103",
                "80.00",
                "126",
                adjustmentTinAndAllowed[1],
                "136",
                "1234567893",
                "146",
                "1",
                "148",
                "A",
                "150",
                adjustmentTinAndAllowed[0],
                "172",
                control,
                "223",
                adjustmentTinAndAllowed[2]);
    }

    /// A record of a file: first character and text of each field.
    private void add(String file, int length, String... fields) {
        StringBuilder record = new StringBuilder(" ".repeat(length));
        for (int i = 0; i < fields.length; i += 2) {
            int start = Integer.parseInt(fields[i]) - 1;
            record.replace(start, start + fields[i + 1].length(), fields[i + 1]);
        }
        files.computeIfAbsent(file, _ -> new ArrayList<>()).add(record.toString());
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        StringBuilder control = new StringBuilder();
        for (String file : "1 2 3 4 5 6 7 8 9".split(" ", -1)) {
            List<String> records = files.getOrDefault(file, List.of());
            control.append(
                    "CCLF%s  |%-43s|%11d|%5d\n"
                            .formatted(
                                    file,
                                    "File",
                                    records.size(),
                                    records.isEmpty() ? 1 : records.getFirst().length()));
            if (!records.isEmpty()) {
                contents.put(DELIVERY.formatted(file), String.join("\n", records) + "\n");
            }
        }
        contents.put(DELIVERY.formatted("0"), control.toString());
        return contents;
    }

    @Test
    void attributesAZip() throws IOException {
        Path zip = folder.resolve(DELIVERY.formatted(""));
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(bytes)) {
            for (var file : contents().entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue().getBytes(StandardCharsets.US_ASCII));
                packed.closeEntry();
            }
        }
        assertThat(run(folder)).as(errors::toString).isZero();
        assertAttributed();
        assertThat(run(zip)).as(errors::toString).isZero();
        assertAttributed();
    }

    @Test
    void attributesPlainFiles() throws IOException {
        write(contents());
        assertThat(run(folder)).as(errors::toString).isZero();
        assertAttributed();
    }

    @Test
    void whatIsLeftOutIsTold() throws IOException {
        visit("6", "C6", "1EG4TE5MK71", "0", "100000001", "70.00");
        files.computeIfPresent("5", (_, records) -> denyingLast(records));
        write(contents());
        assertThat(run(folder)).as(errors::toString).isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "denied-lines: 1 Part B lines that the carrier denied (denial code 0): left out (paid: 80.00)",
                        "versions-taken-back: 2 versions of claims that the same feed takes back, and what takes them back: left out",
                        "approximate-facility-lines: 1 facility lines of a layout without allowed amounts: what Medicare covered and paid stands for them");
    }

    private static List<String> denyingLast(List<String> records) {
        records.add(records.removeLast().replaceFirst("^(?<before>.{145}).", "${before}0"));
        return records;
    }

    private void write(Map<String, String> plain) throws IOException {
        for (var file : plain.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private void assertAttributed() throws IOException {
        List<String> roster = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(line(roster, "1EG4TE5MK71"))
                .contains("100000001", "130.00")
                .doesNotContain("200000001");
        assertThat(line(roster, "1EG4TE5MK72")).contains("100000002", "90.00");
        assertThat(line(roster, "1EG4TE5MK73")).contains("110.00");
        assertThat(line(roster, "1EG4TE5MK74")).doesNotContain("90.00");
        assertThat(roster).noneMatch(row -> row.contains("1EG4TE5MK60"));
    }

    private static String line(List<String> roster, String person) {
        return roster.stream().filter(row -> row.contains(person)).findFirst().orElse("");
    }

    @Test
    void attributesThePublishedPackages() throws IOException {
        String configured = System.getenv("ACCORD_TEST_DATA");
        Path data =
                configured == null
                        ? Path.of(System.getProperty("accord.root", "."), "..", "shared", "data")
                        : Path.of(configured);
        Path valid = data.resolve("cclf/bcda/cclf/archives/valid");
        Assumptions.assumeTrue(
                Files.isDirectory(valid), "The published packages are not here: " + valid);

        assertThat(run(valid)).as(errors::toString).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSizeGreaterThan(3);
    }

    @Test
    void aDeliveryThatDoesNotAddUpIsOneLine() throws IOException {
        Map<String, String> contents = contents();
        contents.replaceAll((name, text) -> name.contains("ZC5") ? text + text : text);
        write(contents);
        assertThat(run(folder)).isNotZero();
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains(
                        "CCLF5: has another number of records than CCLF0 says: expected 5, found 10")
                .doesNotContain("1EG4TE5MK71", "\tat ");
    }

    @Test
    void aFolderWithoutADeliveryIsOneLine() {
        assertThat(run(folder)).isNotZero();
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("holds no delivery of the feed");
    }

    private int run(Path input) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return Accord.run(
                    List.of(
                            "attribute",
                            "--layout",
                            "cclf",
                            input.toString(),
                            "--program",
                            "mssp-primary-care",
                            "--window",
                            "2024-04-01..2025-03-31",
                            "--participants",
                            folder.resolve("provider-roster.csv").toString(),
                            "--out",
                            folder.resolve("out.csv").toString()));
        } finally {
            System.setErr(before);
        }
    }
}
