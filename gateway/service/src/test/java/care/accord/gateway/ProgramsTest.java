package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import care.accord.servicekit.parts.RealTokens;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealTokens.class)
@QuarkusTestResource(EchoServices.class)
@DisplayName(
        "Programs find out where tokens are; trails are asked of one service; clients are for administrators")
class ProgramsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/fhir/.well-known/smart-configuration", "/.well-known/smart-configuration"})
    void aSmartClientFindsOutWhereTokensAreAndWhatToAskFor(String path) {
        given().auth()
                .oauth2("not-a-token")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("token_endpoint", endsWith("/protocol/openid-connect/token"))
                .body("token_endpoint_auth_methods_supported", equalTo(List.of("private_key_jwt")))
                .body(
                        "token_endpoint_auth_signing_alg_values_supported",
                        equalTo(List.of("RS384", "ES384")))
                .body("grant_types_supported", equalTo(List.of("client_credentials")))
                .body("scopes_supported", hasItems("system/*.rs", "system/Group.read"))
                .body("capabilities", hasItems("client-confidential-asymmetric", "permission-v2"));
        given().get("/fhir/.well-known/other").then().statusCode(401);
    }

    @Test
    void theAuditTrailIsAskedOfOneService() {
        String officer = Tokens.payer("payer-north", "officer", "privacy-officer");
        given().auth()
                .oauth2(officer)
                .get("/fhir/AuditEvent?source=reconciliation&outcome=4")
                .then()
                .statusCode(200)
                .body("path", equalTo("/fhir/AuditEvent?source=reconciliation&outcome=4"));
        given().auth()
                .oauth2(officer)
                .get("/fhir/AuditEvent")
                .then()
                .statusCode(400)
                .body("issue[0].details.coding[0].code", equalTo("source-missing"));
        given().get("/v1/audit-trail?source=attribution").then().statusCode(401);
    }

    @Test
    void clientsAreForAdministrators() {
        given().get("/v1/clients").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north", "payer-analyst", "payer-approver"))
                .get("/v1/clients")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }
}
