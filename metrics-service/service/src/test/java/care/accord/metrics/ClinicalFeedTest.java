package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A clinical feed is taken whole or not at all; what is wrong is named without a person's data")
class ClinicalFeedTest {
    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"birthDate\":\"1950-05-01\"}";

    @ParameterizedTest(name = "{0}: {3} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    not JSON                       | {"resourceType":"Patient" | | not a FHIR R4 resource in JSON
                    a resource nobody defined      | {"resourceType":"Patiens","id":"secret"} | | not a FHIR R4 resource in JSON
                    an element nobody defined      | {"resourceType":"Patient","id":"p","birthDay":"1950-05-01"} | birthDay | is not an element of FHIR R4
                    a date that is none            | {"resourceType":"Patient","id":"p","birthDate":"May 1950"} | birthDate | holds a value of the wrong format
                    no id                          | {"resourceType":"Patient","birthDate":"1950-05-01"} | id | every resource needs an id
                    nobody's condition             | {"resourceType":"Condition","id":"c"} | subject | must be a reference such as Patient/123
                    a stranger's condition         | {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/nobody"}} | subject | names a Patient that is neither in this feed nor in an earlier one
                    about no person                | {"resourceType":"Questionnaire","id":"o","status":"active"} | | Questionnaire does not speak of a Patient
                    less than FHIR R4 asks for     | {"resourceType":"Observation","id":"o","status":"final","subject":{"reference":"Patient/p1"}} | code | is required by FHIR R4
                    """)
    void oneBadLineRejectsTheFeed(
            String rule,
            String line,
            @org.jspecify.annotations.Nullable String field,
            String reason) {
        String token = ehr("provider-" + Integer.toHexString(line.hashCode()));
        byte[] body = (PATIENT + "\n" + line).getBytes(StandardCharsets.UTF_8);

        Response feed = ClinicalFeed.decided(token, body);

        assertThat(feed.jsonPath().getString("status")).as(rule).isEqualTo("rejected");
        assertThat(feed.jsonPath().getInt("accepted")).isZero();
        String report =
                get(token, "/v1/clinical-feeds/" + feed.jsonPath().getString("id") + "/rejections")
                        .asString();
        assertThat(report)
                .isEqualTo(
                        "line,field,reason\r\n2,%s,%s\r\n"
                                .formatted(field == null ? "" : field, reason))
                .doesNotContain("secret", "nobody", "1950");
    }

    @Test
    void whatCannotBeAFeedIsRefusedAtTheDoor() {
        String token = ehr("provider-door");
        byte[] csv = "claim_id,claim_line_number\nc1,1\n".getBytes(StandardCharsets.UTF_8);
        ClinicalFeed.post(token, csv, ClinicalFeed.digest(csv))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed"));
        byte[] empty = new byte[0];
        ClinicalFeed.post(token, empty, ClinicalFeed.digest(empty)).then().statusCode(422);
        byte[] body = PATIENT.getBytes(StandardCharsets.UTF_8);
        ClinicalFeed.post(token, body, ClinicalFeed.digest(csv))
                .then()
                .statusCode(400)
                .body("code", equalTo("checksum-mismatch"));
        ClinicalFeed.post(token, body, "md5=:abc:")
                .then()
                .statusCode(400)
                .body("code", equalTo("digest-malformed"));
        given().auth()
                .oauth2(token)
                .queryParam("name", "x")
                .body(body)
                .post("/v1/clinical-feeds")
                .then()
                .statusCode(400)
                .body("code", equalTo("digest-missing"));
        given().auth()
                .oauth2(token)
                .header("Content-Digest", ClinicalFeed.digest(body))
                .body(body)
                .post("/v1/clinical-feeds")
                .then()
                .statusCode(400)
                .body("code", equalTo("name-missing"));
        get(token, "/v1/clinical-feeds").then().body("data.size()", equalTo(0));
    }

    @Test
    void aDamagedGzipFileIsRejected() throws java.io.IOException {
        byte[] whole = new ClinicalFeed().patient("p1", "m", "1950-05-01").gzipped();
        byte[] half = Arrays.copyOf(whole, whole.length - 9);
        ClinicalFeed.post(ehr("provider-zip"), half, ClinicalFeed.digest(half))
                .then()
                .statusCode(422)
                .body("detail", containsString("the gzip file ends early"));
    }

    @Test
    void theSameFileTwiceIsADuplicateForItsTenantOnly() {
        byte[] body = new ClinicalFeed().patient("p1", "m-twice", "1950-05-01").bytes();
        Response first = ClinicalFeed.decided(ehr("provider-twice"), body);
        ClinicalFeed.post(ehr("provider-twice"), body, ClinicalFeed.digest(body))
                .then()
                .statusCode(200)
                .body("id", equalTo(first.jsonPath().getString("id")))
                .body(
                        "duplicateOf",
                        equalTo("/v1/clinical-feeds/" + first.jsonPath().getString("id")));
        assertThat(
                        ClinicalFeed.decided(ehr("provider-other-twice"), body)
                                .jsonPath()
                                .getString("status"))
                .isEqualTo("accepted");
    }

    @Test
    void aLaterFeedMaySpeakOfAPatientOfAnEarlier() {
        String token = ehr("provider-later");
        byte[] later = new ClinicalFeed().condition("p1", "I10").bytes();
        assertThat(ClinicalFeed.decided(token, later).jsonPath().getString("status"))
                .isEqualTo("rejected");
        ClinicalFeed.decided(
                token, new ClinicalFeed().patient("p1", "m-later", "1950-05-01").bytes());

        Response again = ClinicalFeed.decided(token, later);

        assertThat(again.jsonPath().getString("status")).isEqualTo("accepted");
        assertThat(again.jsonPath().getInt("unmatched")).isZero();
    }

    @Test
    void feedsAreSeenByTheirTenantOnly() {
        String token = ehr("provider-mine");
        byte[] body = new ClinicalFeed().patient("p1", "m-mine", "1950-05-01").bytes();
        String id = ClinicalFeed.decided(token, body).jsonPath().getString("id");
        String stranger = ehr("provider-not-mine");
        get(stranger, "/v1/clinical-feeds/" + id).then().statusCode(404);
        get(stranger, "/v1/clinical-feeds/" + id + "/rejections").then().statusCode(404);
        get(stranger, "/v1/clinical-feeds").then().body(not(containsString(id)));
        get(token, "/v1/clinical-feeds").then().body("data[0].id", equalTo(id));
        given().get("/v1/clinical-feeds").then().statusCode(401);
        ClinicalFeed.post(
                        Tokens.provider("provider-mine", "a", "provider-analyst"),
                        body,
                        ClinicalFeed.digest(body))
                .then()
                .statusCode(403);
    }

    @Test
    void aFeedComesInPieceByPiece() {
        byte[] body = new ClinicalFeed().patient("p1", "m-pieces", "1950-05-01").bytes();
        String token = ehr("provider-pieces");
        String upload =
                given().auth()
                        .oauth2(token)
                        .contentType("application/fhir+ndjson")
                        .header("Upload-Complete", "?0")
                        .header("Repr-Digest", ClinicalFeed.digest(body))
                        .queryParam("name", "pieces.ndjson")
                        .body(Arrays.copyOf(body, 40))
                        .post("/v1/clinical-feeds")
                        .then()
                        .statusCode(201)
                        .header("Upload-Offset", "40")
                        .extract()
                        .header("Location");
        String path = URI.create(upload).getPath();
        given().auth().oauth2(ehr("provider-stranger")).head(path).then().statusCode(404);
        given().auth()
                .oauth2(token)
                .contentType("application/partial-upload")
                .header("Upload-Offset", "40")
                .header("Upload-Complete", "?1")
                .body(Arrays.copyOfRange(body, 40, body.length))
                .patch(path)
                .then()
                .statusCode(202)
                .header("Upload-Complete", "?1")
                .body("name", equalTo("pieces.ndjson"));
    }

    private static String ehr(String tenant) {
        return Tokens.provider(tenant, "ehr", "feed-submitter");
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }
}
