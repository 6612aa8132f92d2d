package care.accord.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "accord measure --zone: the days of a case's period are days of the zone, of UTC without it")
class MeasureZoneTest {
    private static final String CQL =
            """
            library Visits version '1'
            using FHIR version '4.0.1'
            include FHIRHelpers version '4.0.1' called FHIRHelpers
            parameter "Measurement Period" Interval<DateTime>
            context Patient
            define "Visited": exists ([Encounter] E where E.period during "Measurement Period")
            """;

    @TempDir private Path folder;

    @BeforeEach
    void anEveningVisit() throws IOException {
        Files.createDirectories(folder.resolve("libraries"));
        Files.createDirectories(folder.resolve("measures"));
        Files.writeString(
                folder.resolve("libraries/visits.json"),
                "{\"resourceType\":\"Library\",\"id\":\"Visits\",\"url\":\"urn:visits\",\"name\":\"Visits\",\"version\":\"1\",\"status\":\"active\",\"content\":[{\"contentType\":\"text/cql\",\"data\":\"%s\"}]}"
                        .formatted(
                                Base64.getEncoder()
                                        .encodeToString(CQL.getBytes(StandardCharsets.UTF_8))));
        Files.writeString(
                folder.resolve("measures/visited.json"),
                "{\"resourceType\":\"Measure\",\"id\":\"visited\",\"url\":\"urn:visited\",\"version\":\"1\",\"title\":\"Visited\",\"status\":\"active\",\"library\":[\"urn:visits\"],\"scoring\":{\"coding\":[{\"code\":\"cohort\"}]},\"group\":[{\"id\":\"all\",\"population\":[{\"id\":\"ip\",\"code\":{\"coding\":[{\"code\":\"initial-population\"}]},\"criteria\":{\"language\":\"text/cql-identifier\",\"expression\":\"Visited\"}}]}]}");
        Files.writeString(folder.resolve("valuesets.tsv"), "");
        Files.writeString(
                folder.resolve("visited.ndjson"),
                "{\"id\":\"evening\",\"period\":{\"start\":\"2025-01-01\",\"end\":\"2025-12-31\"},\"bundle\":{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\"}},{\"resource\":{\"resourceType\":\"Encounter\",\"id\":\"e\",\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"period\":{\"start\":\"2025-12-31T20:00:00-05:00\",\"end\":\"2025-12-31T21:00:00-05:00\"}}}]}}\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({", 0", "UTC, 0", "America/New_York, 1", "Europe/Berlin, 0"})
    void anEveningOfTheLastDayCountsInItsZone(String zone, String counted) throws IOException {
        List<String> arguments = arguments();
        if (zone != null) {
            arguments.addAll(List.of("--zone", zone));
        }
        assertThat(Accord.run(arguments)).isZero();
        assertThat(Files.readAllLines(out()))
                .containsExactly("id,group,initial-population", "evening,all," + counted);
    }

    @Test
    void anUnknownZoneIsRefused() {
        List<String> arguments = arguments();
        arguments.addAll(List.of("--zone", "EST5"));
        PrintStream terminal = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            assertThat(Accord.run(arguments)).isEqualTo(2);
        } finally {
            System.setErr(terminal);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("--zone")
                .contains(
                        "'EST5' is not a time zone: write a name of the IANA time zone database, such as America/New_York or UTC");
        assertThat(out()).doesNotExist();
    }

    private Path out() {
        return folder.resolve("counts.csv");
    }

    private List<String> arguments() {
        return new ArrayList<>(
                List.of(
                        "measure",
                        "--no-elm-cache",
                        "--libraries",
                        folder.resolve("libraries").toString(),
                        "--measures",
                        folder.resolve("measures").toString(),
                        "--valuesets",
                        folder.resolve("valuesets.tsv").toString(),
                        "--cases",
                        folder.resolve("visited.ndjson").toString(),
                        "--out",
                        out().toString()));
    }
}
