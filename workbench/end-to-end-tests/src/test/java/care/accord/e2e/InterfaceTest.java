package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "The platform's OpenAPI document is whole, and every operation in it asks who is there (OWASP API2, API9)")
class InterfaceTest {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head");

    /// What is said to anybody.
    private static final Set<String> OPEN =
            Set.of(
                    "/fhir/metadata",
                    "/fhir/.well-known/smart-configuration",
                    "/v1/directory/organizations",
                    "/v1/directory/organizations/{id}");

    @Test
    void everyReferenceLeadsSomewhere(Scene scene) {
        JsonNode document = document(scene);
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").size()).isGreaterThan(100);
        List<String> lost =
                document.findValuesAsText("$ref").stream()
                        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                        .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void nothingIsAnsweredToNobody(Scene scene) {
        Visitor nobody = scene.platform().stranger();
        List<String> answered = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document(scene).path("paths").properties()) {
            if (OPEN.contains(path.getKey())) {
                continue;
            }
            String example = path.getKey().replaceAll("\\{[^}]+}", "1");
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    int status = nobody.send(request(nobody, operation.getKey(), example)).status();
                    if (status != 401) {
                        answered.add(operation.getKey() + " " + path.getKey() + " " + status);
                    }
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    private static HttpRequest.Builder request(Visitor nobody, String method, String path) {
        return nobody.to(path)
                .method(
                        method.toUpperCase(java.util.Locale.ROOT),
                        HttpRequest.BodyPublishers.noBody());
    }

    private static JsonNode document(Scene scene) {
        return scene.platform().stranger().get("/openapi.json").expect(200).json();
    }
}
