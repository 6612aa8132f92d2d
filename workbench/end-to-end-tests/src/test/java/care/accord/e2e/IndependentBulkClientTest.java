package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bulk data client that SMART Health IT publishes, where the environment's `ACCORD_BULK_CLIENT` names its folder
/// (docs/how-to/try-another-bulk-client.md). It finds everything out by itself; we tell it an address, a client id and a key.
@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName("An independent SMART bulk client finds, orders, polls and downloads exports")
class IndependentBulkClientTest {
    private static final int PATIENCE_SECONDS = 180;

    @TempDir Path folder = Path.of("");

    @ParameterizedTest(name = "a list, with a key for {0}")
    @ValueSource(strings = {"RS384", "ES384"})
    void aWholeListIsDownloaded(String algorithm, Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        Outcome outcome = export(scene, algorithm, "--group", scene.journey().contractId());
        assertThat(outcome.types())
                .contains("Group", "Patient", "Coverage", "Organization", "ExplanationOfBenefit");
        assertThat(outcome.resources()).isGreaterThan(100);
        assertThat(outcome.files().toString()).doesNotContain("/error/");
    }

    @Test
    void peopleAreNamedInABodyAndWhatIsNotUnderstoodIsTold(Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        String group = scene.journey().contractId();
        String patient =
                scene.platform()
                        .program("payer-north-integration", "system/*.rs")
                        .get("/fhir/Group/" + group, "application/fhir+json")
                        .expect(200)
                        .json()
                        .at("/member/0/entity/reference")
                        .asText()
                        .replace("Patient/", "");
        Outcome outcome =
                export(
                        scene,
                        "ES384",
                        "--group",
                        group,
                        "--patient",
                        patient,
                        "--_type",
                        "Patient,Coverage",
                        "--_elements",
                        "id");
        assertThat(outcome.types()).isEqualTo(Set.of("Patient", "Coverage"));
        assertThat(outcome.read("1.Patient.ndjson"))
                .singleElement()
                .matches(one -> one.path("id").asText().equals(patient));
        assertThat(outcome.files()).anyMatch(file -> file.contains("error"));
    }

    @Test
    void listsAsTheyChangedSinceAreThoseOfAllContracts(Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        Outcome outcome =
                export(scene, "RS384", "--global", "--_since", "2020-01-01", "--_type", "Group");
        assertThat(outcome.read("1.Group.ndjson"))
                .anyMatch(one -> one.path("id").asText().equals(scene.journey().contractId()));
    }

    /// What a run left in its folder.
    ///
    /// @param log what the client noted, in order
    private record Outcome(Path folder, List<JsonNode> log) {
        List<String> files() {
            try (var inside = Files.walk(folder)) {
                return inside.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<JsonNode> read(String file) {
            return IndependentBulkClientTest.read(folder.resolve(file));
        }

        Set<String> types() {
            return events("download_request")
                    .filter(one -> one.path("itemType").asText().equals("output"))
                    .map(one -> one.path("resourceType").asText())
                    .collect(Collectors.toSet());
        }

        int resources() {
            return events("export_complete").findFirst().orElseThrow().path("resources").asInt();
        }

        private Stream<JsonNode> events(String id) {
            return log.stream()
                    .filter(one -> one.path("eventId").asText().equals(id))
                    .map(one -> one.path("eventDetail"));
        }
    }

    private Outcome export(Scene scene, String algorithm, String... arguments)
            throws GeneralSecurityException, IOException, InterruptedException {
        Path program = Path.of(Optional.ofNullable(System.getenv("ACCORD_BULK_CLIENT")).orElse(""));
        assumeTrue(
                Files.isDirectory(program.resolve("node_modules")),
                "ACCORD_BULK_CLIENT names no folder with an installed bulk data client");
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Path printed = folder.resolve("printed");
        RegisteredClient client = RegisteredClient.register(scene, algorithm, "system/*.rs");
        List<String> command =
                new ArrayList<>(
                        List.of("node", ".", "--config", configuration(scene, client).toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(program.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        List<JsonNode> log = read(downloads.resolve("log.ndjson"));
        assertThat(log)
                .as(Files.readString(printed) + log)
                .noneMatch(one -> one.path("eventId").asText().contains("error"))
                .anyMatch(one -> one.path("eventId").asText().equals("export_complete"));
        return new Outcome(downloads, log);
    }

    private Path configuration(Scene scene, RegisteredClient client) throws IOException {
        ObjectNode says =
                Answer.JSON
                        .createObjectNode()
                        .put("fhirUrl", scene.platform().gateway() + "/fhir")
                        .put("tokenUrl", "")
                        .put("clientId", client.id())
                        .put("scope", "system/*.rs")
                        .put("reporter", "text")
                        .put("destination", folder.resolve("downloads").toString())
                        .put("saveManifest", true)
                        .put("lenient", true);
        says.set("privateKey", client.key().privateJwk());
        Path file = folder.resolve("client.js");
        Files.writeString(file, "module.exports = " + says);
        return file;
    }

    private static List<JsonNode> read(Path ndjson) {
        ArrayNode lines = Answer.JSON.createArrayNode();
        try {
            for (String line : Files.readAllLines(ndjson)) {
                lines.add(Answer.JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.valueStream().toList();
    }
}
