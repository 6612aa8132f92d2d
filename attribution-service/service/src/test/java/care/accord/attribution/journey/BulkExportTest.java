package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import care.accord.attribution.export.store.ExportJobRow;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Bulk exports of attribution lists (FHIR Bulk Data Access 2.0, Da Vinci ATR 2.1.0)")
class BulkExportTest {
    @Inject ObjectMapper json;
    @Inject AgroalDataSource database;
    @Inject Tenancy tenancy;

    /// While its turn is taken, a tenant's jobs wait.
    private Connection holdTurn(String tenant) throws Exception {
        Connection connection = database.getConnection();
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_lock(7202619, hashtext(?))")) {
            lock.setString(1, tenant);
            lock.execute();
        }
        return connection;
    }

    private static void release(Connection turn) throws Exception {
        try (turn;
                PreparedStatement unlock =
                        turn.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    @Test
    void aJobIsOrderedPolledFetchedAndDeleted() throws Exception {
        Exchange exchange = Exchange.begin("bulk", json);
        BulkClient client = new BulkClient(exchange.provider());
        Connection turn = holdTurn(exchange.parties().provider());
        String job;
        try {
            Response accepted = client.ask(exchange.group() + "/$export?_type=Patient,Group");
            job = BulkClient.job(accepted);
            whileItIsUnderWay(exchange, client, job);
        } finally {
            release(turn);
        }
        Response done =
                Caller.await(() -> client.caller().get(job), one -> one.statusCode() == 200);
        JsonPath manifest = done.jsonPath();
        assertThat(done.contentType()).startsWith("application/json");
        assertThat(
                        ZonedDateTime.parse(
                                done.header("Expires"), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isAfter(ZonedDateTime.now(ZoneOffset.UTC));
        assertThat(manifest.getString("request"))
                .isEqualTo(
                        "http://localhost:18080/fhir/Group/c-bulk/$export?_type=Patient%2CGroup");
        assertThat(manifest.getBoolean("requiresAccessToken")).isTrue();
        assertThat(OffsetDateTime.parse(manifest.getString("transactionTime")))
                .isBefore(OffsetDateTime.now(ZoneOffset.UTC));
        assertThat(manifest.getList("output.type")).isEqualTo(List.of("Group", "Patient"));
        assertThat(manifest.getList("error")).isEmpty();
        files(client, manifest);
        others(exchange, job, manifest);
        given().auth().oauth2(client.caller().token()).delete(job).then().statusCode(202);
        for (String gone : List.of(job, BulkClient.path(manifest.getString("output[0].url")))) {
            client.caller()
                    .get(gone)
                    .then()
                    .statusCode(404)
                    .body("resourceType", equalTo("OperationOutcome"));
        }
    }

    private static void whileItIsUnderWay(Exchange exchange, BulkClient client, String job) {
        Caller caller = client.caller();
        Response waiting = Caller.await(() -> caller.get(job), one -> one.statusCode() == 202);
        assertThat(waiting.header("X-Progress")).hasSizeBetween(1, 99);
        assertThat(waiting.header("Retry-After")).isEqualTo("1");
        // However slowly the test runs, sooner or later two questions are close together.
        Caller.await(() -> caller.get(job), one -> one.statusCode() == 429)
                .then()
                .header("Retry-After", notNullValue())
                .body("issue[0].code", equalTo("transient"));
        BulkClient.job(client.ask("/fhir/Patient/$export"));
        client.ask("/fhir/$export")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("10"))
                .header("Content-Location", equalTo("http://localhost:18080" + job))
                .body("issue[0].details.coding[0].code", equalTo("export-running"));
        assertThat(new BulkClient(exchange.payer()).ask("/fhir/Group/none/$export").statusCode())
                .as("another tenant has turns of its own")
                .isEqualTo(404);
    }

    private static void files(BulkClient client, JsonPath manifest) throws Exception {
        String path = BulkClient.path(manifest.getString("output[1].url"));
        Response whole = fetch(client, path, "identity", "");
        byte[] bytes = whole.asByteArray();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(whole.header("Repr-Digest")).isEqualTo(Caller.digest(bytes));
        assertThat(manifest.getString("output[1].extension.'urn:accord:sha256'")).isEqualTo(sha256);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(2);
        Response part = fetch(client, path, "identity", "bytes=5-14");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 5-14/" + bytes.length);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 5, 15));
        assertThat(
                        fetch(client, path, "identity", "bytes=%d-".formatted(bytes.length))
                                .statusCode())
                .isEqualTo(416);
        Response zipped = fetch(client, path, "gzip", "");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.asByteArray()).as("unzipped by the client").isEqualTo(bytes);
    }

    /// Without its decoders the client sends nothing about encodings of its own.
    private static Response fetch(BulkClient client, String path, String encoding, String range) {
        DecoderConfig decoders = DecoderConfig.decoderConfig();
        var request =
                given().config(
                                RestAssured.config()
                                        .decoderConfig(
                                                encoding.equals("gzip")
                                                        ? decoders
                                                        : decoders.noContentDecoders()))
                        .auth()
                        .oauth2(client.caller().token());
        return (range.isEmpty() ? request : request.header("Range", range)).get(path);
    }

    /// Another tenant finds nothing, and a client without a scope for what is in the job is refused.
    private static void others(Exchange exchange, String job, JsonPath manifest) {
        String file = BulkClient.path(manifest.getString("output[0].url"));
        for (String path : List.of(job, file)) {
            exchange.payer().get(path).then().statusCode(404);
            new Caller(
                            Tokens.scoped(
                                    exchange.parties().provider(),
                                    "accord-attribution",
                                    "system/Group.rs",
                                    "provider-analyst"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("issue[0].details.coding[0].code", equalTo("scope-missing"));
            given().get(path).then().statusCode(401);
        }
    }

    @Test
    void aJobThatAKilledProcessLeftIsDoneAnew() {
        Exchange exchange = Exchange.begin("left", json);
        ExportJobRow job = new ExportJobRow();
        job.tenantId = exchange.parties().payer();
        job.jobId = "left-behind";
        job.client = "client";
        job.request = "http://localhost:18080/fhir/Group/c-left/$export";
        job.document =
                """
                {"lists": [{"contractId": "c-left", "version": "1"}], "types": ["PATIENT"], "patients": [],
                 "serviceDates": [], "ignored": []}
                """;
        job.transactionTime = OffsetDateTime.now(ZoneOffset.UTC);
        job.status = ExportJobRow.RUNNING;
        job.progress = "5000 resources written, now Patient";
        job.attempts = 1;
        job.key = new byte[32];
        job.expiresAt = OffsetDateTime.now(ZoneOffset.UTC).plusHours(1);
        tenancy.runInTransaction(job.tenantId, job::persist);
        BulkClient client = new BulkClient(exchange.payer());
        JsonPath manifest = client.manifest("/fhir/bulk-exports/left-behind");
        assertThat(client.resources(manifest, "output", "Patient")).hasSize(2);
    }

    @Test
    void aJobWhoseTimeIsOverIsForgotten() {
        Exchange exchange = Exchange.begin("ceased", json);
        BulkClient client = new BulkClient(exchange.payer());
        String job = BulkClient.job(client.ask(exchange.group() + "/$export"));
        client.manifest(job);
        tenancy.runInTransaction(
                exchange.parties().payer(),
                () ->
                        ExportJobRow.withId(job.replaceAll(".*/", ""))
                                .ifPresent(
                                        row -> row.expiresAt = OffsetDateTime.now(ZoneOffset.UTC)));
        Caller.await(() -> client.caller().get(job), one -> one.statusCode() == 404);
        Caller.await(
                () -> tenancy.inTransaction(exchange.parties().payer(), () -> ExportJobRow.count()),
                count -> count == 0);
    }
}
