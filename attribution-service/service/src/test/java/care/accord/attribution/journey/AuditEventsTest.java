package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.servicekit.parts.ProfileValidator;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("What the audit trail holds is valid FHIR R4")
class AuditEventsTest {
    private static final String TENANT = "payer-audit-fhir";

    @Inject ObjectMapper json;

    @Test
    void everyKindOfEventIsValid() throws IOException {
        Optional<ProfileValidator> profiles = Profiles.load();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        analyst().get("/v1/rosters?contract=none").then().statusCode(200);
        analyst().get("/fhir/Group?_summary=true").then().statusCode(200);
        analyst().get("/fhir/Group/none").then().statusCode(404);
        analyst().get("/fhir/Patient/none").then().statusCode(404);
        analyst()
                .contentType("application/json")
                .body("{}")
                .post("/v1/roster-disputes")
                .then()
                .statusCode(422);
        analyst().delete("/v1/feeds/uploads/none");
        given().auth()
                .oauth2(Tokens.signedIn(TENANT, "on-call", Instant.now(), "break-glass"))
                .header("Emergency-Reason", "patient unconscious")
                .get("/v1/rosters?contract=none")
                .then()
                .statusCode(200);
        JsonNode entries = events(TENANT);
        List<String> errors = new ArrayList<>();
        entries.forEach(
                entry -> errors.addAll(profiles.get().errors(entry.path("resource").toString())));
        assertThat(errors).isEmpty();
        assertThat(entries)
                .extracting(entry -> entry.at("/resource/action").asText())
                .contains("R", "E", "C", "D");
        assertThat(entries)
                .extracting(entry -> entry.at("/resource/outcome").asText())
                .contains("0", "4");
    }

    @Test
    void whatTheOwnerIsToldIsValidAndNamesThePatientsRecordAndTheContract() throws IOException {
        Optional<ProfileValidator> profiles = Profiles.load();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        Exchange exchange = Exchange.begin("told", json);
        Caller provider = exchange.provider();
        String patient =
                Exchange.fhir(provider, exchange.group()).getString("member[0].entity.reference");
        Exchange.fhir(provider, "/fhir/" + patient);
        provider.get("/v1/rosters?contract=" + exchange.contract()).then().statusCode(200);
        List<JsonNode> told = new ArrayList<>();
        events(exchange.parties().payer())
                .forEach(entry -> {
                    if (entry.toString().contains("\"disclose\"")) {
                        told.add(entry.path("resource"));
                    }
                });
        assertThat(told).hasSize(3);
        assertThat(told.get(1).path("entity").toString())
                .contains(patient, "\"" + exchange.contract() + "\"");
        assertThat(told).flatExtracting(event -> profiles.get().errors(event.toString())).isEmpty();
    }

    private JsonNode events(String tenant) throws IOException {
        return json.readTree(
                        given().auth()
                                .oauth2(Tokens.payer(tenant, "officer", "privacy-officer"))
                                .get("/fhir/AuditEvent?_count=1000")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .path("entry");
    }

    private static RequestSpecification analyst() {
        return given().auth()
                .oauth2(Tokens.payer(TENANT, "analyst", "payer-analyst", "feed-submitter"));
    }
}
