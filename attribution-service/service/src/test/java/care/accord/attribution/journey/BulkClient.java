package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A client of bulk exports, whose jobs are named by their path.
record BulkClient(Caller caller) {
    private static final String BASE = "http://localhost:18080";
    private static final int ACCEPTED = 202;

    /// Asks for an export; only what was accepted has a job.
    Response ask(String path, String prefer) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(caller.token())
                .header("Prefer", prefer)
                .accept("application/fhir+json")
                .get(path);
    }

    Response ask(String path) {
        return ask(path, "respond-async");
    }

    Response post(String path, Map<String, Object> parameters) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(caller.token())
                .header("Prefer", "respond-async")
                .contentType("application/fhir+json")
                .body(parameters)
                .post(path);
    }

    static String job(Response accepted) {
        return path(accepted.then().statusCode(ACCEPTED).extract().header("Content-Location"));
    }

    static String path(String url) {
        assertThat(url).startsWith(BASE + "/fhir/");
        return url.substring(BASE.length());
    }

    /// Waits until the job is done.
    JsonPath manifest(String job) {
        return Caller.await(() -> caller.get(job), answer -> answer.statusCode() == 200).jsonPath();
    }

    JsonPath export(String path) {
        return manifest(job(ask(path)));
    }

    /// The resources of all files of a type, a line each.
    List<String> resources(JsonPath manifest, String purpose, String type) {
        List<String> lines = new ArrayList<>();
        int files = manifest.getList(purpose).size();
        for (int nth = 0; nth < files; nth++) {
            String file = "%s[%d].".formatted(purpose, nth);
            if (manifest.getString(file + "type").equals(type)) {
                List<String> here = content(manifest.getString(file + "url"));
                assertThat(here).hasSize(manifest.getInt(file + "count"));
                lines.addAll(here);
            }
        }
        return lines;
    }

    private List<String> content(String url) {
        byte[] content =
                caller.get(path(url))
                        .then()
                        .statusCode(200)
                        .contentType("application/fhir+ndjson")
                        .extract()
                        .asByteArray();
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
