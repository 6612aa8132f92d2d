package care.accord.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.servicekit.parts.RealTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealTokens.class)
@QuarkusTestResource(EchoServices.class)
@DisplayName("The interface of the platform is there to read, for programs and for people")
class ReferenceTest {
    /// Half an interface would mislead; the metrics service does not answer here.
    @Test
    void theInterfaceIsToldWholeOrNotAtAll() {
        given().get("/openapi.json")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("service-unavailable"));
    }

    @Test
    void theReferenceIsAPageWithItsLibrary() {
        String page = given().get("/reference/").then().statusCode(200).extract().asString();
        String library = page.replaceAll("(?s).*<script src=\"(/webjars/[^\"]+)\".*", "$1");
        given().get(library).then().statusCode(200);
        given().get("/reference/start.js")
                .then()
                .statusCode(200)
                .body(containsString("/openapi.json"));
    }
}
