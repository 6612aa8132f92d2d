package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.gateway.routes.OpenPaths;
import care.accord.servicekit.parts.RealTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealTokens.class)
@QuarkusTestResource(EchoServices.class)
@DisplayName("What is told to anybody without a token is a short list, and only to be read")
class OpenPathsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/fhir/metadata, true",
        "/v1/directory/organizations, true",
        "/v1/directory/organizations/{id}, true",
        "/v1/directory/agreements/{contractId}, false",
        "/v1/rosters/{id}, false"
    })
    void theInterfaceSaysSo(String path, boolean open) {
        assertThat(OpenPaths.isOpen(path)).isEqualTo(open);
    }

    /// The service behind is down here: whoever is let in hears that, and nobody else.
    @Test
    void theDirectoryIsReadByAnybodyAndItsAgreementsAreNot() {
        given().get("/v1/directory/organizations").then().statusCode(503);
        given().get("/v1/directory/organizations/1").then().statusCode(503);
        given().post("/v1/directory/organizations").then().statusCode(401);
        given().get("/v1/directory/organizations/1/x").then().statusCode(401);
        given().get("/v1/directory/agreements/c-1").then().statusCode(401);
        given().redirects()
                .follow(false)
                .get("/directory")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/directory/"));
        given().get("/directory/")
                .then()
                .statusCode(200)
                .body(containsString("Quality and cost of provider organizations"));
    }

    @Test
    void whatTheFhirServerCanDoAnybodyMayAsk() {
        given().auth()
                .oauth2("not-a-token")
                .header("X-Tenant", "payer-south")
                .get("/fhir/metadata")
                .then()
                .statusCode(200)
                .body("path", equalTo("/fhir/metadata"))
                .body("headers.authorization", nullValue())
                .body("headers.x-tenant", nullValue());
        given().get("/fhir/metadata?mode=full").then().statusCode(200);
        given().post("/fhir/metadata").then().statusCode(401);
        given().get("/fhir/metadata/x").then().statusCode(401);
        given().get("/fhir/StructureDefinition/attribution-reason").then().statusCode(401);
    }
}
