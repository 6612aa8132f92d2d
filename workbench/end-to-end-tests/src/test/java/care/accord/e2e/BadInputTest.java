package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName("Bad input gets a clear problem and changes nothing")
class BadInputTest {
    private static final String HEADER =
            "person_id,payer,plan,first_name,last_name,sex,race,ethnicity,birth_date,death_date,enrollment_start_date,"
                    + "enrollment_end_date,dual_status_code,medicare_status_code,coverage,state,county_fips,zip_code,language,"
                    + "area_deprivation_index";

    @Test
    void aWrongChecksumIsRefused(Scene scene) {
        JsonNode problem =
                unchanged(
                        scene, HEADER + "\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", 400);
        assertThat(problem.path("code").asText()).isEqualTo("checksum-mismatch");
    }

    @Test
    void anUnknownColumnIsNamed(Scene scene) throws NoSuchAlgorithmException {
        String content = HEADER + ",shoe_size\n";
        JsonNode problem = unchanged(scene, content, digest(content), 422);
        assertThat(problem.toString()).contains("shoe_size");
    }

    @Test
    void theSameFileTwicePointsToTheFirst(Scene scene) {
        Visitor payer = scene.platform().client("payer-north-integration");
        Path file = scene.county().resolve("payer-north").resolve("eligibility.csv");
        JsonNode first =
                payer.upload("/v1/feeds?kind=eligibility&name=again.csv", file, "text/csv")
                        .expect(200)
                        .json();
        payer.get(first.path("duplicateOf").asText()).expect(200);
    }

    @Test
    void aMalformedLineRejectsTheWholeFile(Scene scene) throws NoSuchAlgorithmException {
        Visitor payer = scene.platform().client("payer-north-integration");
        String rosters = "/v1/rosters?contract=" + scene.journey().contractId();
        JsonNode before = payer.get(rosters).json();
        String content =
                HEADER + "\nX1,payer-north,,,,,,,1950-13-45,,2025-01-01,2025-12-31,,,AB,,,,,\n";
        Answer upload = payer.send(upload(payer, content, digest(content)));
        if (upload.status() == 202) {
            String job = upload.location().orElseThrow().replaceFirst("^https?://[^/]+", "");
            JsonNode feed =
                    Waiting.until(
                            "The verdict",
                            () ->
                                    Optional.of(payer.get(job).json())
                                            .filter(json ->
                                                    !json.path("status")
                                                            .asText()
                                                            .matches("received|validating")));
            assertThat(feed.path("status").asText()).isEqualTo("rejected");
            assertThat(payer.get(job + "/rejections", "text/csv").text()).contains("birth_date");
        } else {
            upload.expect(422);
        }
        assertThat(payer.get(rosters).json()).isEqualTo(before);
    }

    @Test
    void withoutATokenOrWithABrokenOneNothingIsSaid(Scene scene) {
        Visitor stranger = scene.platform().stranger();
        assertThat(stranger.get("/v1/contracts").expect(401).json().path("code").asText())
                .isEqualTo("not-authenticated");
        stranger.send(
                        stranger.to("/v1/contracts")
                                .header("Authorization", "Bearer expired.or.broken")
                                .GET())
                .expect(401);
    }

    @Test
    void anotherTenantsObjectIsLikeAMissingOne(Scene scene) {
        Visitor south = scene.platform().client("payer-south-integration");
        for (String path :
                new String[] {
                    "/v1/contracts/" + scene.journey().contractId(),
                    "/v1/rosters/" + scene.journey().first().roster().path("id").asText(),
                    "/v1/scorecards/" + scene.journey().first().scorecard().path("id").asText(),
                    "/v1/settlements/" + scene.journey().first().settlement().path("id").asText()
                }) {
            String foreign = south.get(path).expect(404).text();
            String missing = south.get(path + "0").expect(404).text();
            assertThat(foreign.replace(path, "")).isEqualTo(missing.replace(path + "0", ""));
        }
    }

    private static JsonNode unchanged(Scene scene, String content, String digest, int status) {
        Visitor payer = scene.platform().client("payer-north-integration");
        JsonNode before = payer.get("/v1/feeds").expect(200).json();
        JsonNode problem = payer.send(upload(payer, content, digest)).expect(status).json();
        assertThat(payer.get("/v1/feeds").json()).isEqualTo(before);
        return problem;
    }

    private static HttpRequest.Builder upload(Visitor payer, String content, String digest) {
        return payer.to("/v1/feeds?kind=eligibility&name=bad.csv")
                .header("Content-Type", "text/csv")
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .POST(HttpRequest.BodyPublishers.ofString(content));
    }

    private static String digest(String content) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
