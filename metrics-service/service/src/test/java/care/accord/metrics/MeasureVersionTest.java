package care.accord.metrics;

import static care.accord.metrics.MeasurePackageTest.analyst;
import static care.accord.metrics.MeasurePackageTest.bundle;
import static care.accord.metrics.MeasurePackageTest.list;
import static care.accord.metrics.MeasurePackageTest.load;
import static care.accord.metrics.MeasurePackageTest.next;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A version of a loaded measure is read back and withdrawn by whoever loaded it")
class MeasureVersionTest {
    @Test
    @DisplayName(
            "a version is read back as it was loaded, and withdrawn: the one before it counts again")
    void aVersionIsReadBackAndWithdrawn() {
        String token = analyst("payer-withdraws");
        String first = bundle("controlled-blood-pressure", "withdrawn-one");
        String second = next("withdrawn-one");
        load(token, first).then().statusCode(201);
        load(token, second).then().statusCode(201);
        String version = "/v1/measures/withdrawn-one/versions/1.1.0";
        assertThat(given().auth().oauth2(token).get(version + "/content").asString())
                .isEqualTo(second);
        given().auth()
                .oauth2(analyst("payer-elsewhere"))
                .get(version + "/content")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(token)
                .get("/v1/measures/controlled-blood-pressure/versions/1.0.0/content")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("Bundle"));
        assertThat(versionOf(token)).isEqualTo("1.1.0");

        withdraw(token, version, " ")
                .then()
                .statusCode(400)
                .body("code", equalTo("reason-missing"));
        withdraw(analyst("payer-elsewhere"), version, "not ours").then().statusCode(404);
        withdraw(token, version, "wrong value set")
                .then()
                .statusCode(200)
                .body("reason", equalTo("wrong value set"))
                .body("by", equalTo("subject-of-analyst"));
        withdraw(token, version, "again").then().body("reason", equalTo("wrong value set"));
        assertThat(versionOf(token)).isEqualTo("1.0.0");
        given().auth()
                .oauth2(token)
                .get("/v1/measures/withdrawn-one/versions")
                .then()
                .body("data.version", contains("1.1.0", "1.0.0"))
                .body("data[0].withdrawn.reason", equalTo("wrong value set"))
                .body("data[1].withdrawn", nullValue());
        load(token, second)
                .then()
                .statusCode(200)
                .body("withdrawn.reason", equalTo("wrong value set"));
        withdraw(token, "/v1/measures/withdrawn-one/versions/1.0.0", "neither");
        assertThat(versionOf(token)).isNull();

        given().auth().oauth2(token).delete(version + "/withdrawal").then().statusCode(204);
        assertThat(versionOf(token)).isEqualTo("1.1.0");
    }

    private static String versionOf(String token) {
        return list(token)
                .jsonPath()
                .getString("data.find { it.measure == 'withdrawn-one' }?.version");
    }

    private static Response withdraw(String token, String version, String reason) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .put(version + "/withdrawal");
    }
}
