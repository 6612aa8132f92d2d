package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "The cycle of a SMART bulk client through the gateway: discovery, assertion, kick-off, 202, 429, manifest, download, delete")
class BulkClientTest {
    private static final int MORE_THAN_ARE_KEPT = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    @Test
    void theWholeCycle(Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        RegisteredClient client = RegisteredClient.register(scene, "ES384", "system/*.read");
        token = client.token(scene, "system/*.read");
        String group = scene.platform().gateway() + "/fhir/Group/" + scene.journey().contractId();
        List<String> jobs = new ArrayList<>();
        HttpResponse<byte[]> refused = kickOffUntilRefused(group + "/$export", jobs);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(text(refused)).contains("OperationOutcome");
        JsonNode manifest = manifest(jobs.getFirst());
        files(manifest, scene);
        for (String job : jobs) {
            assertThat(send("DELETE", job).statusCode()).isEqualTo(202);
            HttpResponse<byte[]> gone = send("GET", job);
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(text(gone)).contains("OperationOutcome");
        }
    }

    /// However fast jobs are done, more are not kept than are allowed.
    private HttpResponse<byte[]> kickOffUntilRefused(String url, List<String> jobs)
            throws IOException, InterruptedException {
        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            HttpResponse<byte[]> answer = send("GET", url, "Prefer", "respond-async");
            if (answer.statusCode() == 429) {
                return answer;
            }
            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
            jobs.add(answer.headers().firstValue("Content-Location").orElseThrow());
        }
        throw new AssertionError("No kick-off was refused");
    }

    private JsonNode manifest(String job) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send("GET", job);
        while (answer.statusCode() == 202 || answer.statusCode() == 429) {
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
            Thread.sleep(1_000 * seconds);
            answer = send("GET", job);
        }
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Expires")).isPresent();
        return Answer.JSON.readTree(answer.body());
    }

    private void files(JsonNode manifest, Scene scene)
            throws GeneralSecurityException, IOException, InterruptedException {
        Set<String> types = new TreeSet<>();
        for (JsonNode file : manifest.path("output")) {
            types.add(file.path("type").asText());
            String url = file.path("url").asText();
            assertThat(url).startsWith(scene.platform().gateway() + "/fhir/");
            HttpResponse<byte[]> answer = send("GET", url);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256")
                                                    .digest(answer.body())))
                    .isEqualTo(file.path("extension").path("urn:accord:sha256").asText());
            assertThat(text(answer).lines()).hasSize(file.path("count").asInt());
            HttpResponse<byte[]> part = send("GET", url, "Range", "bytes=0-15");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(text(part)).isEqualTo(text(answer).substring(0, 16));
        }
        assertThat(types)
                .contains("Group", "Patient", "Coverage", "Organization", "ExplanationOfBenefit");
        String file = manifest.at("/output/0/url").asText();
        token = "";
        assertThat(send("GET", file).statusCode()).as("without a token").isEqualTo(401);
        token =
                RegisteredClient.register(scene, "RS384", "system/*.read")
                        .token(scene, "system/*.read");
        assertThat(send("GET", file).statusCode())
                .as("another client of the organization")
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> send(String method, String url, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
