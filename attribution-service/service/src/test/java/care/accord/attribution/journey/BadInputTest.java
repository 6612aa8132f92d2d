package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A feed that is not in order gets a clear problem and changes nothing")
class BadInputTest {
    private static final String TENANT = "payer-careless";
    private static final String GOOD = "sha-256 of the body";

    private static Caller payer() {
        return new Caller(Tokens.payer(TENANT, "careless", "feed-submitter", "payer-analyst"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            textBlock =
                    """
                    a digest of something else      | 400 | checksum-mismatch | eligibility  | e.csv | sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=: | person_id
                    no digest                       | 400 | digest-missing    | eligibility  | e.csv | -                                                      | person_id
                    a digest without SHA-256        | 400 | digest-malformed  | eligibility  | e.csv | md5=:AAAA:                                             | person_id
                    an unknown kind                 | 400 | unknown-kind      | claims       | e.csv | sha-256 of the body                                    | person_id
                    a kind for the command line     | 400 | unknown-kind      | substance-use-codes | e.csv | sha-256 of the body                             | person_id
                    no kind                         | 400 | unknown-kind      | -            | e.csv | sha-256 of the body                                    | person_id
                    no name                         | 400 | name-missing      | eligibility  | -     | sha-256 of the body                                    | person_id
                    an unknown column               | 422 | unknown-column    | eligibility  | e.csv | sha-256 of the body                                    | person_id,favorite_color
                    a column missing                | 422 | malformed         | eligibility  | e.csv | sha-256 of the body                                    | person_id
                    an empty file                   | 422 | malformed         | eligibility  | e.csv | sha-256 of the body                                    | ""
                    """)
    void isRefusedAtOnce(
            String what,
            int status,
            String code,
            String kind,
            String name,
            String digest,
            String body) {
        Response answer = post(kind, name, digest, body.getBytes(StandardCharsets.UTF_8));
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:accord:problem:" + code))
                .body("code", equalTo(code));
        nothingChanged();
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        byte[] large = new byte[200_000];
        post("eligibility", "e.csv", Caller.digest(large), large)
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
        nothingChanged();
    }

    @Test
    void onlyAPayerWithTheRoleSubmits() {
        Response provider =
                new Caller(Tokens.provider("provider-x", "x", "feed-submitter"))
                        .submit("eligibility", County.eligibility());
        provider.then().statusCode(403).body("code", equalTo("payer-only"));
        new Caller(Tokens.payer(TENANT, "x", "payer-analyst"))
                .submit("eligibility", County.eligibility())
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
        new Caller(Tokens.expired(TENANT, "x", "feed-submitter"))
                .submit("eligibility", County.eligibility())
                .then()
                .statusCode(401);
        nothingChanged();
    }

    @Test
    void oneBadLineRejectsTheFileAndSaysWhere() {
        Caller payer =
                new Caller(Tokens.payer("payer-rejected", "r", "feed-submitter", "payer-analyst"));
        JsonPath feed =
                payer.submitAndWait(
                        "eligibility", County.eligibility().replace("1946-05-05", "05/05/1946"));
        assertThat(feed.getString("status")).isEqualTo("rejected");
        assertThat(feed.getInt("accepted")).isEqualTo(2);
        assertThat(feed.getInt("rejected")).isEqualTo(1);
        assertThat(feed.getString("problem")).startsWith("1 of 3 lines");
        assertThat(feed.getString("snapshotId")).isNull();
        String report =
                payer.get("/v1/feeds/" + feed.getString("id") + "/rejections")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        assertThat(report.lines()).first().isEqualTo("line,field,reason");
        assertThat(report.lines().skip(1)).singleElement().asString().startsWith("3,birth_date,");
        assertThat(report).doesNotContain("ben").doesNotContain("1946");
    }

    @Test
    void theSameFileTwicePointsToTheFirst() {
        Caller payer =
                new Caller(Tokens.payer("payer-twice", "t", "feed-submitter", "payer-analyst"));
        String first = payer.submitAndWait("eligibility", County.eligibility()).getString("id");
        payer.submit("eligibility", County.eligibility())
                .then()
                .statusCode(200)
                .header("Location", endsWith("/v1/feeds/" + first))
                .body("id", equalTo(first))
                .body("duplicateOf", equalTo("/v1/feeds/" + first));
        assertThat(payer.json("/v1/feeds").getList("data")).hasSize(1);
        new Caller(Tokens.payer("payer-once", "o", "feed-submitter"))
                .submit("eligibility", County.eligibility())
                .then()
                .statusCode(202);
    }

    @Test
    void aCompressedFileIsReadAsItIs() throws IOException {
        Caller payer =
                new Caller(Tokens.payer("payer-gzip", "g", "feed-submitter", "payer-analyst"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(County.eligibility().getBytes(StandardCharsets.UTF_8));
        }
        String location =
                payer.submit("eligibility", bytes.toByteArray())
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        assertThat(payer.feedDecided(location).getString("status")).isEqualTo("accepted");
    }

    @Test
    void questionsAreCheckedToo() {
        payer().get("/v1/rosters").then().statusCode(400).body("code", equalTo("contract-missing"));
        payer().get("/v1/feeds/f-0/rejections").then().statusCode(404);
    }

    private static void nothingChanged() {
        assertThat(payer().json("/v1/feeds").getList("data")).isEmpty();
        Path uploads = Path.of(ConfigProvider.getConfig().getValue("accord.uploads", String.class));
        try (Stream<Path> files = Files.list(uploads)) {
            List<Path> partial = files.filter(file -> file.toString().endsWith(".part")).toList();
            assertThat(partial).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response post(String kind, String name, String digest, byte[] body) {
        var request = given().auth().oauth2(payer().token()).contentType("text/csv").body(body);
        if (kind != null) {
            request.queryParam("kind", kind);
        }
        if (name != null) {
            request.queryParam("name", name);
        }
        if (digest != null) {
            request.header("Content-Digest", digest.equals(GOOD) ? Caller.digest(body) : digest);
        }
        return request.post("/v1/feeds");
    }
}
