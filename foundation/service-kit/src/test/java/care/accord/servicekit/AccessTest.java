package care.accord.servicekit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "A token is for its audience and scopes only, and who stands in for an analyst may only read")
class AccessTest {
    private static final String REASON = "patient unconscious in the emergency room";

    @ParameterizedTest(name = "a token for {0}: {1}")
    @CsvSource({"accord-service-kit, 200", "accord-metrics, 401", "accord, 401"})
    void aTokenForAnotherServiceIsRefused(String audience, int status) {
        String token = Tokens.scoped("payer-aud", audience, "system/Group.rs", "payer-analyst");
        as(token).get("/fhir/Group/g-1").then().statusCode(status);
    }

    @ParameterizedTest(name = "{0}: {1} {2} is {3}")
    @CsvSource({
        "system/Group.rs,           GET,  /fhir/Group/g-1,             200",
        "system/Group.read,         GET,  /fhir/Group/g-1,             200",
        "profile system/*.read,     GET,  /fhir/Group/g-1,             200",
        "system/Group.s,            GET,  /fhir/Group/g-1,             403",
        "system/Patient.rs,         GET,  /fhir/Group/g-1,             403",
        "xsystem/Group.rs,          GET,  /fhir/Group/g-1,             403",
        "profile,                   GET,  /fhir/Group/g-1,             403",
        "system/Group.rs,           POST, /fhir/Group/g-1/$member-add, 403",
        "system/Group.write,        POST, /fhir/Group/g-1/$member-add, 200",
        "profile,                   GET,  /fhir/metadata,              200",
    })
    void aScopeOpensWhatItSays(String scope, String method, String path, int status) {
        String token = Tokens.scoped("payer-scope", "accord-service-kit", scope, "payer-analyst");
        as(token).urlEncodingEnabled(false).request(method, path).then().statusCode(status);
    }

    @Test
    void whatLacksAScopeIsAnOperationOutcomeThatNamesIt() {
        String token =
                Tokens.scoped("payer-scope", "accord-service-kit", "profile", "payer-analyst");
        as(token)
                .get("/fhir/Group/g-1")
                .then()
                .statusCode(403)
                .contentType("application/fhir+json")
                .body("issue[0].code", equalTo("forbidden"))
                .body("issue[0].details.coding[0].code", equalTo("scope-missing"))
                .body(
                        "issue[0].details.text",
                        equalTo("The access token has no scope for this; ask for system/Group.r"));
    }

    @Test
    void aMedicalDirectorReadsAndChangesNothing() {
        String director = Tokens.provider("provider-stand", "director", "medical-director");
        as(director).get("/fhir/Group/g-1").then().statusCode(200);
        as(director)
                .urlEncodingEnabled(false)
                .post("/fhir/Group/g-1/$member-add")
                .then()
                .statusCode(403);
    }

    @Test
    void aClinicianReadsNothingOfAServiceThatMayHoldMoney() {
        String clinician = Tokens.provider("provider-stand", "clinician", "clinician");
        as(clinician).get("/fhir/Group/g-1").then().statusCode(403);
    }

    @ParameterizedTest(name = "signed in {0} minutes ago, reason ''{1}'', {2}: {3}")
    @CsvSource({
        "5,  patient unconscious in the emergency room, GET,  200",
        "59, patient unconscious in the emergency room, GET,  200",
        "61, patient unconscious in the emergency room, GET,  403",
        "5,  why not,                                   GET,  403",
        "5,  '',                                        GET,  403",
        "5,  patient unconscious in the emergency room, POST, 403"
    })
    void glassIsBrokenWithAReasonForAnHourAndOnlyToRead(
            int minutes, String reason, String method, int status) {
        String token =
                Tokens.signedIn(
                        "provider-glass",
                        "on-call",
                        Instant.now().minus(Duration.ofMinutes(minutes)),
                        "break-glass");
        String path = method.equals("GET") ? "/fhir/Group/g-1" : "/fhir/Group/g-1/$member-add";
        as(token)
                .header("Emergency-Reason", reason)
                .urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    void whoMayNotBreakGlassCannotByGivingAReason() {
        String token = Tokens.signedIn("provider-glass", "nobody", Instant.now(), "feed-submitter");
        as(token).header("Emergency-Reason", REASON).get("/fhir/Group/g-1").then().statusCode(403);
    }

    @Test
    void whatIsOpenToEverybodyNeedsNoToken() {
        given().get("/fhir/metadata").then().statusCode(200);
        given().get("/fhir/StructureDefinition/any").then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
