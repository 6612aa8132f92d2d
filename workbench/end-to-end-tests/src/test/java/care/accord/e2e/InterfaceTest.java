package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "The platform's OpenAPI document is whole, and every operation in it asks who is there (OWASP API2, API9)")
class InterfaceTest {
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
        for (Operation operation : Operation.of(document(scene))) {
            String example = operation.path().replaceAll("\\{[^}]+}", "1");
            if (!operation.isOpen()) {
                int status = nobody.send(request(nobody, operation.method(), example)).status();
                if (status != 401) {
                    answered.add(operation + " " + status);
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    private static HttpRequest.Builder request(Visitor nobody, String method, String path) {
        return nobody.to(path).method(method, HttpRequest.BodyPublishers.noBody());
    }

    private static JsonNode document(Scene scene) {
        return scene.platform().stranger().get("/openapi.json").expect(200).json();
    }
}
