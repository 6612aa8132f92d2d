package care.accord.servicekit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.audit.AuditLink;
import care.accord.messages.audit.AuditTrails;
import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "Who read, changed or was refused what is written before the answer leaves (45 CFR 164.312(b))")
class AuditTest {
    private static final int READERS = 300;

    @Inject ObjectMapper json;
    @Inject MeterRegistry meters;

    @Inject
    @ConfigProperty(name = "ACCORD_DB_URL")
    String url;

    @Test
    void aReadOfAPatientIsAnEventThatNamesReaderClientAndPatient() {
        String tenant = "payer-audit-read";
        get(Tokens.payer(tenant, "ann", "payer-analyst"), "/fhir/Patient/p-1")
                .then()
                .statusCode(200);
        JsonPath event = events(tenant, "").setRootPath("entry[0].resource");
        assertThat(event.getString("action")).isEqualTo("R");
        assertThat(event.getString("subtype[0].code")).isEqualTo("read");
        assertThat(event.getString("outcome")).isEqualTo("0");
        assertThat(event.getList("agent.who.identifier.value", String.class))
                .containsExactly("client-of-" + tenant, "service-kit", "subject-of-ann");
        assertThat(event.getString("agent[2].policy[0]")).startsWith("urn:ietf:params:oauth:jti:");
        assertThat(event.getString("source.observer.identifier.value")).isEqualTo("service-kit");
        assertThat(event.getString("entity[0].what.reference")).isEqualTo("Patient/p-1");
        assertThat(event.getString("entity[1].what.identifier.value"))
                .isEqualTo("/fhir/Patient/p-1");
    }

    @Test
    void whatIsMaskedOrRefusedIsWrittenToo() {
        String tenant = "payer-audit-refused";
        get(Tokens.payer(tenant, "eve", "reader"), "/notes/absent").then().statusCode(404);
        get(Tokens.payer(tenant, "eve", "nothing"), "/notes").then().statusCode(403);
        get(
                        Tokens.scoped(tenant, "accord-service-kit", "profile", "payer-analyst"),
                        "/fhir/Group/g-1")
                .then()
                .statusCode(403);
        assertThat(events(tenant, "?outcome=4").getList("entry.resource.outcomeDesc"))
                .containsExactly("HTTP 403", "HTTP 403", "HTTP 404");
    }

    @Test
    void aChangeIsACreation() {
        String tenant = "payer-audit-change";
        given().auth()
                .oauth2(Tokens.payer(tenant, "ann", "writer"))
                .contentType("application/json")
                .body(Map.of("text", "x"))
                .post("/notes")
                .then()
                .statusCode(204);
        JsonPath event = events(tenant, "").setRootPath("entry[0].resource");
        assertThat(event.getString("action")).isEqualTo("C");
        assertThat(event.getString("entity[0].what.identifier.value")).isEqualTo("/notes");
    }

    @Test
    void brokenGlassIsWrittenWithItsReason() {
        String tenant = "provider-audit-glass";
        given().auth()
                .oauth2(Tokens.signedIn(tenant, "on-call", Instant.now(), "break-glass"))
                .header("Emergency-Reason", "patient unconscious")
                .get("/fhir/Patient/p-1")
                .then()
                .statusCode(200);
        JsonPath event = events(tenant, "").setRootPath("entry[0].resource");
        assertThat(event.getString("purposeOfEvent[0].coding[0].code")).isEqualTo("BTG");
        assertThat(event.getString("purposeOfEvent[0].text")).isEqualTo("patient unconscious");
    }

    @Test
    void theOfficerSearchesByAgentPatientDayAndOutcomePageByPage() {
        String tenant = "payer-audit-search";
        for (String name : List.of("ann", "bob", "ann")) {
            get(Tokens.payer(tenant, name, "payer-analyst"), "/fhir/Patient/p-" + name);
        }
        assertThat(entries(events(tenant, "?agent=subject-of-ann"))).hasSize(2);
        assertThat(entries(events(tenant, "?patient=Patient/p-bob"))).hasSize(1);
        assertThat(entries(events(tenant, "?date=lt2020-01-01"))).isEmpty();
        assertThat(entries(events(tenant, "?date=ge2020-01-01&agent=subject-of-bob"))).hasSize(1);
        JsonPath first = events(tenant, "?agent=subject-of-ann&_count=1");
        assertThat(entries(first)).hasSize(1);
        Response second = get(officer(tenant), first.getString("link[0].url"));
        second.then().statusCode(200).body("link", nullValue());
        assertThat(second.jsonPath().getString("entry[0].resource.recorded"))
                .isLessThanOrEqualTo(first.getString("entry[0].resource.recorded"));
        get(officer(tenant), "/fhir/AuditEvent?date=yesterday").then().statusCode(400);
    }

    @Test
    void onlyTheOfficerReadsTheTrailAndOnlyOfTheOwnTenant() {
        get(Tokens.payer("payer-audit-a", "ann", "payer-analyst"), "/fhir/Patient/p-1");
        get(Tokens.payer("payer-audit-a", "ann", "payer-analyst"), "/fhir/AuditEvent")
                .then()
                .statusCode(403);
        assertThat(entries(events("payer-audit-b", "?agent=subject-of-ann"))).isEmpty();
        assertThat(entries(events("payer-audit-a", "?agent=subject-of-ann"))).hasSize(2);
    }

    @Test
    void requestsOfNobodyKnownFillNoTrail() {
        String token = Tokens.expired("payer-audit-nobody", "ann", "payer-analyst");
        get(token, "/fhir/Patient/p-1").then().statusCode(401);
        assertThat(entries(events("payer-audit-nobody", ""))).isEmpty();
    }

    @Test
    void manyReadersAtOnceMakeOneTrailWithoutGaps() {
        String tenant = "payer-audit-many";
        String token = Tokens.payer(tenant, "ann", "payer-analyst");
        IntStream.range(0, READERS)
                .parallel()
                .forEach(i -> get(token, "/fhir/Patient/p-" + i).then().statusCode(200));
        AuditTrails trails = read(tenant, json);
        assertThat(trails.breaks()).isEmpty();
        assertThat(trails.events()).isEqualTo(READERS + 1L);
        assertThat(meters.get("accord.audit.wait").timer().mean(TimeUnit.MILLISECONDS))
                .isLessThan(1_000);
    }

    @Test
    void neitherTheServiceNorTheOwnerChangesTheTrail() throws SQLException {
        get(Tokens.payer("payer-audit-kept", "ann", "payer-analyst"), "/fhir/Patient/p-1");
        assertThatThrownBy(() -> as(url, "test_app", "payer-audit-kept", "delete from audit_event"))
                .hasMessageContaining("permission denied");
        for (String change :
                List.of(
                        "delete from audit_event",
                        "update audit_event set event = ''",
                        "truncate audit_event")) {
            assertThatThrownBy(() -> as(url, "test_owner", "payer-audit-kept", change))
                    .hasMessageContaining("only added to");
        }
        assertThat(read("payer-audit-kept", json).breaks()).isEmpty();
    }

    @Test
    void whoTakesAnEventOutAllTheSameIsFound() throws SQLException {
        String tenant = "payer-audit-cut";
        String token = Tokens.payer(tenant, "ann", "payer-analyst");
        IntStream.range(0, 3).forEach(i -> get(token, "/fhir/Patient/p-" + i));
        as(
                url,
                "test_owner",
                tenant,
                """
                alter table audit_event disable trigger only_added_to;
                create policy owner_deletes on audit_event for delete using (tenant_id = accord_tenant());
                delete from audit_event where sequence = 2;
                drop policy owner_deletes on audit_event;
                alter table audit_event enable trigger only_added_to
                """);
        assertThat(read(tenant, json).breaks())
                .contains("service-kit/payer-audit-cut event 3: event 2 is missing");
    }

    @Test
    void whatCannotBeWrittenIsNotDisclosed() throws SQLException {
        String tenant = "payer-audit-closed";
        String token = Tokens.payer(tenant, "ann", "payer-analyst");
        as(
                url,
                "test_owner",
                tenant,
                "alter table audit_event add constraint closed check (tenant_id <> 'payer-audit-closed') not valid");
        try {
            get(token, "/fhir/Patient/p-secret")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("id", nullValue())
                    .body("issue[0].details.coding[0].code", equalTo("audit-unavailable"));
            get(token, "/fhir/Nothing").then().statusCode(404);
        } finally {
            as(url, "test_owner", tenant, "alter table audit_event drop constraint closed");
        }
        get(token, "/fhir/Patient/p-secret").then().statusCode(200);
        assertThat(read(tenant, json).breaks()).isEmpty();
    }

    static AuditTrails read(String tenant, ObjectMapper json) {
        String lines =
                get(officer(tenant), "/v1/audit-trail").then().statusCode(200).extract().asString();
        AuditTrails trails = new AuditTrails(Map.of());
        lines.lines().map(line -> link(line, json)).forEach(trails::read);
        return trails;
    }

    private static AuditLink link(String line, ObjectMapper json) {
        try {
            return json.readValue(line, AuditLink.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void as(String url, String role, String tenant, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, role);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
            statement.execute(sql);
        }
    }

    static JsonPath events(String tenant, String question) {
        return get(officer(tenant), "/fhir/AuditEvent" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<Object> entries(JsonPath bundle) {
        List<Object> entries = bundle.getList("entry");
        return entries == null ? new ArrayList<>() : entries;
    }

    private static String officer(String tenant) {
        return Tokens.payer(tenant, "officer", "privacy-officer");
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }
}
