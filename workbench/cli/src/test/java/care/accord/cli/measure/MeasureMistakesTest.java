package care.accord.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "accord measure and accord measures say what is wrong with one file or line, and go on with the others")
class MeasureMistakesTest {
    private static final String MEASURE = "controlled-blood-pressure";
    private static final PackageFiles SHIPPED = PackageFiles.shipped(MEASURE);
    private static final String GOOD =
            """
            {"id": "%s", "period": {"start": "2025-01-01", "end": "2025-12-31"}, "bundle": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1960-01-01"}}]}}
            """;

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void content() throws IOException {
        Files.createDirectories(folder.resolve("measures"));
        Files.createDirectories(folder.resolve("libraries"));
        int number = 0;
        for (String text : PackageBundle.read(PackageBundle.write(SHIPPED)).texts().values()) {
            boolean library = text.startsWith("{\"resourceType\":\"Library\"");
            Files.writeString(
                    folder.resolve(library ? "libraries" : "measures").resolve(number++ + ".json"),
                    text);
        }
        Files.writeString(folder.resolve("valuesets.tsv"), "urn:none\t1\turn:system\tcode\n");
    }

    @Test
    void aLineThatIsNoCaseIsNamedAndTheOthersAreCounted() throws IOException {
        Path cases =
                cases(
                        GOOD.formatted("a,\\\"1"),
                        "\n",
                        "not JSON\n",
                        "{\"id\": \"b\"}\n",
                        "{\"id\": \"c\", \"period\": {\"start\": \"2025-01-01\", \"end\": \"2025-12-31\"}}\n",
                        GOOD.formatted("d"));

        assertThat(measure(cases)).isEqualTo(2);

        assertThat(lines())
                .contains(
                        "refused: cases.ndjson, line 3: the line is not JSON: write one case a line",
                        "refused: cases.ndjson, line 4: period.start is missing or no day: write year, month and day, such as 2025-12-31",
                        "refused: cases.ndjson, line 5: the case has no bundle with the person's records",
                        "cases: 2 cases");
        assertThat(Files.readAllLines(out()))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("\"a,\"\"1\","))
                .anyMatch(line -> line.startsWith("d,"));
    }

    @Test
    @DisplayName(
            "a case that cannot be evaluated, or stands there twice, is named and the others are counted")
    void aCaseWithoutCountsIsNamed() throws IOException {
        String person = "{\"resource\": {\"resourceType\": \"Patient\", \"id\": \"q\"}}";
        Path cases =
                cases(
                        GOOD.formatted("a"),
                        GOOD.formatted("b").replaceFirst("\"entry\".*", "\"entry\": []}}\n"),
                        GOOD.formatted("c").replace("]}}", ", " + person + "]}}"),
                        GOOD.formatted("a"));

        assertThat(measure(cases)).isEqualTo(2);

        assertThat(lines())
                .contains(
                        "cases: 3 cases, 2 of them not evaluated",
                        "refused: cases.ndjson, case b: The record of a person needs a Patient resource",
                        "refused: cases.ndjson, case c: The bundle has 2 Patient resources: it is to be the record of one person",
                        "refused: cases.ndjson, case a: the id stands there before; give every case its own");
        assertThat(Files.readAllLines(out())).hasSize(4);
    }

    @Test
    void aFileThatIsNotThereEndsNothingElse() throws IOException {
        Path cases = cases(GOOD.formatted("a"));

        assertThat(measure(folder.resolve("nowhere.ndjson"), cases)).isEqualTo(2);

        assertThat(lines())
                .contains(
                        "refused: %s does not exist: name a file of cases"
                                .formatted(folder.resolve("nowhere.ndjson")));
        assertThat(Files.readAllLines(out())).hasSize(2);
    }

    @Test
    void aLibraryThatIsNoJsonEndsNothingElse() throws IOException {
        Files.writeString(folder.resolve("libraries/broken.json"), "{");
        Path cases = cases(GOOD.formatted("a"));

        assertThat(measure(cases)).isEqualTo(2);

        assertThat(lines())
                .anyMatch(line -> line.startsWith("refused: broken.json: not FHIR R4 JSON"));
        assertThat(Files.readAllLines(out())).hasSize(2);
    }

    @Test
    void aFolderThatIsNotThereIsOneLine() {
        assertThat(run("measures", "load", "--no-elm-cache", folder.resolve("nope").toString()))
                .isEqualTo(2);

        assertThat(lines()).hasSize(1).first().asString().contains("is no folder: name one");
    }

    @Test
    @DisplayName(
            "measures of one file name in two folders, a composite and a Bundle are all checked")
    void everyMeasureOfAFolderIsChecked() throws IOException {
        Path content = folder.resolve("content");
        write(content.resolve("a"), SHIPPED.texts());
        Files.createDirectories(content.resolve("b"));
        Files.writeString(content.resolve("b/measure.json"), renamed("second"));
        Files.writeString(content.resolve("b/bundle.json"), PackageBundle.write(SHIPPED));
        Files.writeString(
                content.resolve("composite.json"),
                """
                {"resourceType": "Measure", "id": "both", "url": "urn:example:both", "version": "1.0.0", "name": "Both", "title": "Both", "status": "active",
                 "scoring": {"coding": [{"code": "composite"}]},
                 "compositeScoring": {"coding": [{"code": "opportunity"}]},
                 "relatedArtifact": [{"type": "composed-of", "resource": "urn:accord:measure:controlled-blood-pressure"}]}
                """);
        Files.writeString(content.resolve("package.json"), "{\"name\": \"some.package\"}");
        Files.writeString(
                content.resolve("codes.json"), "{\"resourceType\": \"CodeSystem\", \"id\": \"c\"}");

        int exit = run("measures", "load", "--no-elm-cache", content.toString());

        assertThat(lines())
                .anyMatch(line -> line.contains("both 1.0.0: can be used"))
                .anyMatch(line -> line.contains("second ") && line.contains(": can be used"))
                .contains(
                        "note: package.json is passed over: it is no FHIR resource",
                        "note: codes.json is passed over: a CodeSystem is not used");
        assertThat(lines().stream().filter(line -> line.contains(MEASURE + " "))).hasSize(2);
        assertThat(exit).isZero();
    }

    @Test
    void onePackageThatCannotBeUsedIsNamedByItsFile() throws IOException {
        Path content = folder.resolve("content");
        write(content, SHIPPED.texts());
        Files.createDirectories(content.resolve("other"));
        Files.writeString(
                content.resolve("other/measure.json"),
                renamed("second").replace("\"Initial Population\"", "\"No Such Define\""));

        assertThat(run("measures", "load", "--no-elm-cache", content.toString())).isEqualTo(2);

        assertThat(lines())
                .anyMatch(line -> line.startsWith("refused: other/measure.json: "))
                .anyMatch(line -> line.contains(MEASURE) && line.contains(": can be used"));
    }

    private static String renamed(String id) {
        return String.valueOf(SHIPPED.texts().get("measure.json"))
                .replace("\"id\": \"" + MEASURE + "\"", "\"id\": \"" + id + "\"");
    }

    private static void write(Path into, Map<String, String> texts) throws IOException {
        Files.createDirectories(into);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(into.resolve(text.getKey()), text.getValue());
        }
    }

    private Path cases(String... lines) throws IOException {
        return Files.writeString(folder.resolve("cases.ndjson"), String.join("", lines));
    }

    private Path out() {
        return folder.resolve("out.csv");
    }

    private int measure(Path... cases) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "measure",
                                "--no-elm-cache",
                                "--libraries",
                                folder.resolve("libraries").toString(),
                                "--measures",
                                folder.resolve("measures").toString(),
                                "--valuesets",
                                folder.resolve("valuesets.tsv").toString(),
                                "--measure",
                                MEASURE,
                                "--out",
                                out().toString(),
                                "--cases"));
        for (Path file : cases) {
            arguments.add(file.toString());
        }
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        PrintStream err = System.err;
        PrintStream out = System.out;
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setErr(both);
        System.setOut(both);
        try {
            return Accord.run(List.of(arguments));
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
