package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName("docs/api/first-call.md: what it says to type works as it stands")
class FirstCallTest {
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final List<String> TOOLS = List.of("bash", "curl", "openssl");
    private static final int MOST_LINES = 10;
    private static final int PATIENCE_SECONDS = 60;

    @Test
    void aKeyAnAdministratorAndTenLinesReadAList(Scene scene, @TempDir Path folder)
            throws IOException, InterruptedException {
        for (String tool : TOOLS) {
            assumeTrue(isThere(tool), tool + " is not on this machine");
        }
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(1).strip().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        run(blocks.get(0), folder, Map.of());
        JsonNode client =
                scene.platform()
                        .person("north-administrator")
                        .post(
                                "/v1/clients",
                                Answer.JSON.readTree(folder.resolve("client.json").toFile()))
                        .expect(201)
                        .json();
        String printed =
                run(
                        blocks.get(1),
                        folder,
                        Map.of(
                                "GATEWAY", scene.platform().gateway(),
                                "CLIENT", client.path("id").asText()));
        JsonNode bundle = Answer.JSON.readTree(printed);
        assertThat(bundle.path("resourceType").asText()).as(printed).isEqualTo("Bundle");
        assertThat(bundle.toString()).contains(scene.journey().contractId());
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static List<String> blocks() throws IOException {
        Path page =
                Path.of(System.getProperty("accord.root", "../.."))
                        .resolve("docs/api/first-call.md");
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String run(String script, Path folder, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder bash =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        bash.environment().putAll(variables);
        Process process = bash.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
