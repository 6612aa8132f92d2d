package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("The FHIR server says what it can do, and refuses in FHIR")
class FhirMannersTest {
    @Inject ObjectMapper json;

    @Test
    void anOperationsDollarSignMayComeEncoded() {
        Exchange exchange = Exchange.begin("encoded", json);
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(exchange.providerApprover().token())
                .contentType("application/fhir+json")
                .post(exchange.group() + "/%24confirm-attribution-list")
                .then()
                .statusCode(201);
        exchange.operation(exchange.payerApprover(), "confirm-attribution-list")
                .then()
                .statusCode(409);
    }

    @Test
    void everyRefusalIsAnOperationOutcome() {
        Exchange exchange = Exchange.begin("refused", json);
        Caller payer = exchange.payer();
        outcome(payer.get("/fhir/Group?color=blue"), 400, "unknown-parameter");
        outcome(payer.get(exchange.group() + "?_summary=half"), 400, "unknown-summary");
        outcome(payer.get("/fhir/Claim/1"), 404, "not-found");
        outcome(given().get(exchange.group()), 401, "not-authenticated");
        outcome(
                new Caller(Tokens.payer("payer-refused", "f", "feed-submitter"))
                        .get(exchange.group()),
                403,
                "role-missing");
        outcome(
                exchange.operation(payer, "member-add", "color", Exchange.member("x")),
                400,
                "invalid-parameters");
        given().auth()
                .oauth2(payer.token())
                .delete(exchange.group())
                .then()
                .statusCode(405)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    private static void outcome(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/fhir+json")
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("error"))
                .body("issue[0].details.coding[0].code", equalTo(code));
    }

    @Test
    void theServerSaysWhatItCanDo() {
        JsonPath statement =
                given().get("/fhir/metadata")
                        .then()
                        .statusCode(200)
                        .contentType("application/fhir+json")
                        .extract()
                        .jsonPath();
        assertThat(statement.getString("implementation.url"))
                .isEqualTo("http://localhost:18080/fhir");
        assertThat(statement.getString("rest[0].security.extension[0].url"))
                .endsWith("/StructureDefinition/oauth-uris");
        assertThat(statement.getString("rest[0].security.extension[0].extension[0].valueUri"))
                .endsWith("/protocol/openid-connect/token");
        assertThat(statement.getString("rest[0].security.extension[0].extension[1].valueUri"))
                .endsWith("/protocol/openid-connect/auth");
        assertThat(statement.getList("rest[0].resource.type"))
                .contains("Group", "Patient", "Coverage", "ExplanationOfBenefit");
        assertThat(
                        given().get("/fhir/StructureDefinition/attribution-reason")
                                .jsonPath()
                                .getString("name"))
                .isEqualTo("AttributionReason");
        assertThat(
                        given().get("/fhir/StructureDefinition/attribution-sharing")
                                .jsonPath()
                                .getString("name"))
                .isEqualTo("AttributionSharing");
        given().get("/fhir/StructureDefinition/other").then().statusCode(404);
    }
}
