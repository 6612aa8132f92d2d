package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.ResumableUploads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A file comes in piece by piece, and nothing that was acknowledged is sent twice")
class ResumableUploadTest {
    private static final String PARTIAL = "application/partial-upload";

    @Inject Tenancy tenancy;
    @Inject Session session;
    @Inject ResumableUploads uploads;

    private static String token(String tenant) {
        return Tokens.payer(tenant, "r", "feed-submitter", "payer-analyst");
    }

    private static RequestSpecification with(String tenant) {
        return given().auth().oauth2(token(tenant));
    }

    private static byte[] file(String tenant) {
        return County.eligibility().replace("Ada", tenant).getBytes(StandardCharsets.UTF_8);
    }

    private static Response begin(String tenant, byte[] whole, byte[] first) {
        return with(tenant)
                .contentType("text/csv")
                .header("Upload-Complete", "?0")
                .header("Upload-Length", whole.length)
                .header("Repr-Digest", Caller.digest(whole))
                .queryParam("kind", "eligibility")
                .queryParam("name", "eligibility.csv")
                .body(first)
                .post("/v1/feeds");
    }

    /// The path of an upload that has the first bytes of the file.
    private static String begun(String tenant, byte[] whole, int bytes) {
        String location =
                begin(tenant, whole, Arrays.copyOf(whole, bytes))
                        .then()
                        .statusCode(201)
                        .header("Upload-Offset", Integer.toString(bytes))
                        .header("Upload-Limit", startsWith("max-size=100000, max-age="))
                        .extract()
                        .header("Location");
        return URI.create(location).getPath();
    }

    private static Response patch(
            String tenant, String path, int offset, byte[] part, String complete) {
        return with(tenant)
                .contentType(PARTIAL)
                .header("Upload-Offset", offset)
                .header("Upload-Complete", complete)
                .body(part)
                .patch(path);
    }

    private static void isAt(String tenant, String path, int offset, String complete) {
        with(tenant)
                .head(path)
                .then()
                .statusCode(204)
                .header("Upload-Offset", Integer.toString(offset))
                .header("Upload-Complete", complete);
    }

    private static Path partial(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return Path.of(ConfigProvider.getConfig().getValue("accord.uploads", String.class))
                .resolve(id + ".partial");
    }

    private static byte[] rest(byte[] whole, int from) {
        return Arrays.copyOfRange(whole, from, whole.length);
    }

    @Test
    void threePiecesBecomeOneFeed() {
        String tenant = "payer-pieces";
        byte[] whole = file(tenant);
        String path = begun(tenant, whole, 20);
        isAt(tenant, path, 20, "?0");
        patch(tenant, path, 20, Arrays.copyOfRange(whole, 20, 50), "?0")
                .then()
                .statusCode(204)
                .header("Upload-Offset", "50");
        with(tenant)
                .get(path)
                .then()
                .body("bytes", equalTo(50))
                .body("totalBytes", equalTo(whole.length))
                .body("complete", equalTo(false));
        String feed =
                patch(tenant, path, 50, rest(whole, 50), "?1")
                        .then()
                        .statusCode(202)
                        .header("Upload-Complete", "?1")
                        .extract()
                        .header("Location");
        assertThat(new Caller(token(tenant)).feedDecided(feed).getString("status"))
                .isEqualTo("accepted");
        isAt(tenant, path, whole.length, "?1");
        patch(tenant, path, whole.length, new byte[1], "?1")
                .then()
                .statusCode(409)
                .body("code", equalTo("completed-upload"));
        assertThat(partial(path)).doesNotExist();
        begin(tenant, whole, new byte[0])
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo(URI.create(feed).getPath()));
    }

    @Test
    void aPieceBeginsWhereTheLastOneEnded() {
        String tenant = "payer-offsets";
        byte[] whole = file(tenant);
        String path = begun(tenant, whole, 30);
        patch(tenant, path, 10, rest(whole, 10), "?1")
                .then()
                .statusCode(409)
                .body("code", equalTo("mismatching-upload-offset"))
                .body("expected-offset", equalTo(30))
                .body("provided-offset", equalTo(10));
        isAt(tenant, path, 30, "?0");
        with(tenant).contentType("text/csv").body(new byte[1]).patch(path).then().statusCode(415);
        with(tenant)
                .contentType(PARTIAL)
                .header("Upload-Offset", 30)
                .body(new byte[1])
                .patch(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("header-missing"));
    }

    @Test
    void aDamagedPieceIsNotKeptAndADamagedFileIsForgotten() {
        String tenant = "payer-damaged";
        byte[] whole = file(tenant);
        String path = begun(tenant, whole, 30);
        with(tenant)
                .contentType(PARTIAL)
                .header("Upload-Offset", 30)
                .header("Upload-Complete", "?0")
                .header("Content-Digest", Caller.digest(whole))
                .body(new byte[13])
                .patch(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("checksum-mismatch"));
        isAt(tenant, path, 30, "?0");
        byte[] damaged = rest(whole, 30);
        damaged[5] ^= 1;
        patch(tenant, path, 30, damaged, "?1")
                .then()
                .statusCode(400)
                .body("code", equalTo("checksum-mismatch"));
        with(tenant).head(path).then().statusCode(404);
        assertThat(partial(path)).doesNotExist();
    }

    @Test
    void aFileHasTheLengthItWasToHaveAndTheLimitAllows() {
        String tenant = "payer-long";
        byte[] whole = file(tenant);
        begin(tenant, new byte[200_000], new byte[0])
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
        String path = begun(tenant, whole, 30);
        patch(tenant, path, 30, whole, "?0")
                .then()
                .statusCode(400)
                .body("code", equalTo("inconsistent-upload-length"));
        patch(tenant, path, 30, new byte[1], "?1")
                .then()
                .statusCode(400)
                .body("code", equalTo("inconsistent-upload-length"));
    }

    @Test
    void anotherTenantsUploadIsLikeAMissingOne() {
        byte[] whole = file("payer-mine");
        String path = begun("payer-mine", whole, 30);
        String stranger = "payer-stranger";
        with(stranger).head(path).then().statusCode(404);
        with(stranger).get(path).then().statusCode(404);
        with(stranger).delete(path).then().statusCode(404);
        patch(stranger, path, 30, rest(whole, 30), "?1").then().statusCode(404);
        isAt("payer-mine", path, 30, "?0");
        with("payer-mine").delete(path).then().statusCode(204);
        with("payer-mine").head(path).then().statusCode(404);
    }

    @Test
    void oneRequestWritesAtATime() throws IOException {
        String tenant = "payer-busy";
        byte[] whole = file(tenant);
        String path = begun(tenant, whole, 30);
        try (FileChannel other = FileChannel.open(partial(path), StandardOpenOption.WRITE);
                var _ = other.lock()) {
            patch(tenant, path, 30, rest(whole, 30), "?1")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("upload-busy"));
        }
        patch(tenant, path, 30, rest(whole, 30), "?1").then().statusCode(202);
    }

    @Test
    void whatWasWrittenButNeverAcknowledgedIsWrittenAgain() throws IOException {
        String tenant = "payer-killed";
        byte[] whole = file(tenant);
        String path = begun(tenant, whole, 30);
        Files.writeString(partial(path), "of a killed process", StandardOpenOption.APPEND);
        isAt(tenant, path, 30, "?0");
        patch(tenant, path, 30, rest(whole, 30), "?1").then().statusCode(202);
    }

    @Test
    void aBrokenConnectionKeepsWhatArrived() throws IOException {
        String tenant = "payer-broken";
        byte[] whole = file(tenant);
        String path = begun(tenant, whole, 30);
        String head =
                """
                PATCH %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: %s
                Upload-Offset: 30
                Upload-Complete: ?1
                Content-Length: %d

                """
                        .formatted(path, token(tenant), PARTIAL, whole.length - 30);
        try (Socket socket = new Socket("localhost", RestAssured.port);
                OutputStream out = socket.getOutputStream()) {
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(whole, 30, 70);
            out.flush();
            Caller.await(() -> partial(path).toFile().length(), length -> length == 100);
        }
        Caller.await(
                () -> with(tenant).head(path).header("Upload-Offset"),
                offset -> offset.equals("100"));
        patch(tenant, path, 100, rest(whole, 100), "?1").then().statusCode(202);
    }

    @Test
    void whatNobodyContinuesIsForgotten() {
        String tenant = "payer-forgetful";
        byte[] whole = file(tenant);
        String path = begun(tenant, whole, 30);
        uploads.expire();
        isAt(tenant, path, 30, "?0");
        tenancy.runInTransaction(
                tenant,
                () ->
                        session.createNativeMutationQuery(
                                        "update resumable_upload set touched_at = now() - interval '25 hours'")
                                .executeUpdate());
        uploads.expire();
        with(tenant).head(path).then().statusCode(404);
        assertThat(partial(path)).doesNotExist();
    }
}
