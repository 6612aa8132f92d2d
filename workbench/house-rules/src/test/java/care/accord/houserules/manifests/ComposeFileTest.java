package care.accord.houserules.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("docker-compose.yml starts the same platform, in order, with secrets from .env")
class ComposeFileTest {
    private static final Path FILE = Project.ROOT.resolve("docker-compose.yml");
    private static final Path EXAMPLE = Project.ROOT.resolve(".env.example");
    private static final JsonNode COMPOSE = Yaml.documents(FILE).getFirst();

    /// The keys this file may use. A top-level `name` is not among them: the older docker-compose refuses it.
    private static final Set<String> TOP_LEVEL = Set.of("services", "volumes");

    private static final Set<String> OF_A_SERVICE =
            Set.of(
                    "build",
                    "cap_drop",
                    "command",
                    "depends_on",
                    "environment",
                    "healthcheck",
                    "image",
                    "ports",
                    "read_only",
                    "restart",
                    "security_opt",
                    "stop_grace_period",
                    "tmpfs",
                    "user",
                    "volumes");
    private static final Set<String> OF_A_HEALTHCHECK =
            Set.of("interval", "retries", "start_period", "test", "timeout");

    @Test
    void everyKeyIsKnown() {
        assertThat(
                        COMPOSE.properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(key -> !key.startsWith("x-")))
                .containsExactlyInAnyOrderElementsOf(TOP_LEVEL);
        services()
                .forEach(service -> {
                    assertThat(service.getValue().properties().stream().map(Map.Entry::getKey))
                            .as(service.getKey())
                            .isSubsetOf(OF_A_SERVICE);
                    assertThat(
                                    service.getValue().path("healthcheck").properties().stream()
                                            .map(Map.Entry::getKey))
                            .as(service.getKey())
                            .isSubsetOf(OF_A_HEALTHCHECK);
                });
    }

    @Test
    void everyServiceThatStaysIsCheckedAndWaitedFor() {
        Map<String, JsonNode> services =
                services().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        services.forEach((name, service) ->
                service.path("depends_on")
                        .properties()
                        .forEach(dependency -> {
                            JsonNode other =
                                    services.getOrDefault(
                                            dependency.getKey(), COMPOSE.path("none"));
                            String condition = dependency.getValue().path("condition").asText();
                            assertThat(condition)
                                    .as("%s waits for %s", name, dependency.getKey())
                                    .isEqualTo(
                                            other.path("healthcheck").has("test")
                                                    ? "service_healthy"
                                                    : "service_completed_successfully");
                        }));
        assertThat(
                        services.entrySet().stream()
                                .filter(entry -> !entry.getValue().has("healthcheck"))
                                .map(Map.Entry::getKey))
                .as("a service without a health check ends by itself")
                .containsExactly("topics");
    }

    @Test
    void everyVariableAServiceReadsIsSet() {
        for (Project.Service service : Project.Service.values()) {
            JsonNode here = COMPOSE.path("services").path(service.title);
            assertThat(here.path("environment").properties().stream().map(Map.Entry::getKey))
                    .as(service.title)
                    .containsAll(service.environment());
            assertThat(here.path("build").asText()).isEqualTo(service.folder);
            assertThat(here.path("read_only").asBoolean()).isTrue();
        }
    }

    @Test
    void secretsComeFromTheEnvironmentAndTheExampleNamesAllOfThem() {
        services()
                .flatMap(service -> service.getValue().path("environment").properties().stream())
                .filter(entry -> entry.getKey().matches(".*(PASSWORD|SECRET)"))
                .forEach(entry ->
                        assertThat(entry.getValue().asText()).as(entry.getKey()).startsWith("${"));
        Set<String> referred =
                Pattern.compile("\\$\\{([A-Z_]+):\\?")
                        .matcher(Yaml.read(FILE))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(
                        Yaml.read(EXAMPLE)
                                .lines()
                                .filter(line -> line.contains("="))
                                .map(line -> line.replaceAll("=.*", "")))
                .containsExactlyInAnyOrderElementsOf(referred);
    }

    @Test
    void everyMountedFileExistsAndOnlyAttributionWritesTheStore() {
        services()
                .forEach(service ->
                        Yaml.each(service.getValue().path("volumes"))
                                .map(JsonNode::asText)
                                .forEach(volume ->
                                        isMountable(service.getKey(), volume.split(":"))));
    }

    private static void isMountable(String service, String[] volume) {
        if (volume[0].startsWith("./")) {
            assertThat(Project.ROOT.resolve(volume[0])).exists();
        } else {
            assertThat(COMPOSE.path("volumes").has(volume[0])).as(volume[0]).isTrue();
        }
        if (volume[0].equals("population-store")) {
            assertThat(volume.length == 3 && volume[2].equals("ro"))
                    .as(service + " only reads the population store")
                    .isEqualTo(!service.equals("attribution-service"));
        }
    }

    @Test
    void imagesAreTheProjectsOrTheVersionsOfTheRootPom() {
        assertThat(services().map(service -> service.getValue().path("image").asText()))
                .allMatch(Images::isExpected);
    }

    @Test
    void composeItselfAcceptsTheFile(@TempDir Path folder) throws IOException {
        assertThat(config(FILE).code()).isZero();
        Path misspelt = folder.resolve("docker-compose.yml");
        Files.writeString(misspelt, Yaml.read(FILE).replaceFirst("healthcheck:", "healthchek:"));
        assertThat(config(misspelt).code()).as("a misspelt key").isNotZero();
    }

    private static Command.Result config(Path file) {
        List<String> compose =
                Command.exists("docker-compose")
                        ? List.of("docker-compose")
                        : List.of("docker", "compose");
        assumeTrue(
                Command.exists(compose.getFirst())
                        && Command.run(Project.ROOT, concat(compose, "version")).code() == 0,
                "neither docker-compose nor docker compose is installed: the file is only read by this test");
        return Command.run(
                Project.ROOT,
                concat(
                        compose,
                        "--project-directory",
                        Project.ROOT.toString(),
                        "--env-file",
                        EXAMPLE.toString(),
                        "-f",
                        file.toString(),
                        "config",
                        "-q"));
    }

    private static String[] concat(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static Stream<Map.Entry<String, JsonNode>> services() {
        return COMPOSE.path("services").properties().stream();
    }
}
