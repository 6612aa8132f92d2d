package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName("docs/api/first-call.md and first-export.md: what they say to type works as it stands")
class FirstCallTest {
    private static final int MOST_LINES = 10;

    @Test
    void aKeyAnAdministratorAndTenLinesReadAListAndExportIt(Scene scene, @TempDir Path folder)
            throws IOException, InterruptedException {
        TypedPage typed = new TypedPage(folder);
        List<String> call = TypedPage.blocks("first-call.md");
        List<String> export = TypedPage.blocks("first-export.md");
        assertThat(call).hasSize(2);
        assertThat(export).hasSize(1);
        for (String block : List.of(call.get(1), export.getFirst())) {
            assertThat(block.strip().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
        typed.run(call.get(0), Map.of());
        JsonNode client =
                scene.platform()
                        .person("north-administrator")
                        .post(
                                "/v1/clients",
                                Answer.JSON.readTree(folder.resolve("client.json").toFile()))
                        .expect(201)
                        .json();
        String contract = scene.journey().contractId();
        Map<String, String> variables =
                Map.of(
                        "GATEWAY", scene.platform().gateway(),
                        "CLIENT", client.path("id").asText(),
                        "GROUP", contract);
        String printed = typed.run(call.get(1), variables);
        JsonNode bundle = Answer.JSON.readTree(printed);
        assertThat(bundle.path("resourceType").asText()).as(printed).isEqualTo("Bundle");
        assertThat(bundle.toString()).contains(contract);
        typed.run(export.getFirst(), variables);
        List<String> resources = Files.readAllLines(folder.resolve("export.ndjson"));
        assertThat(Answer.JSON.readTree(resources.getFirst()).path("id").asText())
                .isEqualTo(contract);
        assertThat(resources).anyMatch(line -> line.contains("\"ExplanationOfBenefit\""));
    }
}
