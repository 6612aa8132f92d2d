package care.accord.reconciliation.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.RowSecurity;
import care.accord.servicekit.parts.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("An organization's webhooks are its own, and nobody changes what they have not read")
class WebhookAccessTest {
    private static final String WEBHOOKS = "/v1/webhooks";
    private static final String URL = "https://receiver.example/accord?key=their-secret";

    @Inject AgroalDataSource database;

    @Test
    void aWebhookIsMadeReadChangedAndDeleted() {
        RequestSpecification owner = payer("payer-life");
        Response made = create(owner, Map.of("url", URL, "topics", List.of("roster-decided")));
        made.then()
                .statusCode(201)
                .body("status", equalTo("active"))
                .body("createdBy", equalTo("payer-life-analyst"));
        String path = made.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(made.<String>path("secret")).startsWith("whsec_");
        owner.get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("url", equalTo(URL))
                .body("topics", equalTo(List.of("roster-decided")))
                .body("secret", nullValue())
                .body("waiting", equalTo(0));
        Map<String, Object> changed =
                Map.of(
                        "url",
                        URL,
                        "topics",
                        List.of("settlement-issued", "care-gap-changed"),
                        "description",
                        "the data warehouse");
        put(owner, path, changed).then().statusCode(428);
        put(owner.header("If-Match", "\"0\""), path, changed)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("topics", equalTo(List.of("care-gap-changed", "settlement-issued")))
                .body("description", equalTo("the data warehouse"));
        put(payer("payer-life").header("If-Match", "\"0\""), path, changed)
                .then()
                .statusCode(412)
                .body("etag", equalTo("\"1\""));
        payer("payer-life").get(WEBHOOKS).then().statusCode(200).body("data", hasSize(1));
        payer("payer-life").delete(path).then().statusCode(204);
        payer("payer-life").get(path).then().statusCode(404);
    }

    @Test
    void aSecretIsShownOnceAndChangesWithEachRotation() {
        JsonPath made =
                create(payer("payer-secret"), Map.of("url", URL, "topics", Subscriber.TOPICS))
                        .jsonPath();
        String path = WEBHOOKS + "/" + made.getString("id");
        payer("payer-secret")
                .post(path + "/secret")
                .then()
                .statusCode(200)
                .body("secret", not(equalTo(made.getString("secret"))))
                .body("previousSecretUntil", not(nullValue()));
        assertThat(payer("payer-secret").get(WEBHOOKS).asString()).doesNotContain("whsec_");
        payer("payer-secret").delete(path).then().statusCode(204);
    }

    @Test
    void othersWebhooksAreLikeMissingOnes() {
        String id =
                create(payer("payer-own"), Map.of("url", URL, "topics", Subscriber.TOPICS))
                        .path("id");
        for (RequestSpecification stranger :
                List.of(payer("payer-other"), provider("provider-other"))) {
            for (String suffix : List.of("", "/deliveries", "/deliveries/e")) {
                String foreign = stranger.get(WEBHOOKS + "/" + id + suffix).asString();
                String missing = stranger.get(WEBHOOKS + "/none" + suffix).asString();
                assertThat(foreign.replace(id, "none")).isEqualTo(missing);
                assertThat(missing).contains("\"status\":404");
            }
        }
        for (String suffix :
                List.of("/pings", "/secret", "/redelivery", "/deliveries/e/redelivery")) {
            payer("payer-other").post(WEBHOOKS + "/" + id + suffix).then().statusCode(404);
        }
        payer("payer-other").delete(WEBHOOKS + "/" + id).then().statusCode(404);
        put(payer("payer-other"), WEBHOOKS + "/" + id + "/status", Map.of("status", "paused"))
                .then()
                .statusCode(404);
        payer("payer-other").get(WEBHOOKS).then().body("data", hasSize(0));
        payer("payer-own").delete(WEBHOOKS + "/" + id).then().statusCode(204);
    }

    @Test
    void onlyAContractInSightCanBeSubscribedTo() {
        String contract = Deal.made().contract();
        Map<String, Object> wanted =
                Map.of("url", URL, "topics", Subscriber.TOPICS, "contract", contract);
        create(payer("payer-other"), wanted)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contract")));
        JsonPath made = create(provider("provider-east"), wanted).jsonPath();
        assertThat(made.getString("contract")).isEqualTo(contract);
        provider("provider-east")
                .delete(WEBHOOKS + "/" + made.getString("id"))
                .then()
                .statusCode(204);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://receiver.example/,          roster-decided, /url",
        "https://receiver.example:9092/,    roster-decided, /url",
        "https://user@receiver.example/,    roster-decided, /url",
        "'',                                roster-decided, /url",
        "https://receiver.example/,         snapshot-published, /topics/0",
        "https://receiver.example/,         '', /topics",
    })
    void whatCannotBeIsRefused(String url, String topic, String pointer) {
        Map<String, Object> wanted = new HashMap<>(Map.of("url", url));
        wanted.put("topics", topic.isEmpty() ? List.of() : List.of(topic));
        create(payer("payer-wrong"), wanted)
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"tenant\":\"payer-south\"}",
                "{\"topics\":[null],\"url\":\"x\"}"
            })
    void aDocumentThatIsNoneIsRefused(String body) {
        payer("payer-wrong")
                .contentType(ContentType.JSON)
                .body(body)
                .post(WEBHOOKS)
                .then()
                .statusCode(422);
    }

    @Test
    void anOrganizationHasTwentyAtMost() {
        Map<String, Object> wanted = Map.of("url", URL, "topics", Subscriber.TOPICS);
        for (int i = 0; i < 20; i++) {
            create(payer("payer-many"), wanted).then().statusCode(201);
        }
        create(payer("payer-many"), wanted)
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-webhooks"));
        create(payer("payer-few"), wanted).then().statusCode(201);
        JsonPath page = payer("payer-many").get(WEBHOOKS + "?limit=5").jsonPath();
        assertThat(page.getBoolean("hasMore")).isTrue();
        payer("payer-many")
                .get(WEBHOOKS + "?limit=20&startingAfter=" + page.getString("next"))
                .then()
                .body("data", hasSize(15));
    }

    @Test
    void whoMayNot() {
        given().get(WEBHOOKS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.provider("provider-east", "east-clinician", "clinician"))
                .get(WEBHOOKS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.payer("payer-north", "north-operator", "platform-operator"))
                .get(WEBHOOKS)
                .then()
                .statusCode(403);
    }

    @Test
    void noTableIsOutsideTheRule() throws SQLException {
        assertThat(RowSecurity.leaks(database)).isEmpty();
    }

    private static Response create(RequestSpecification who, Object body) {
        return who.contentType(ContentType.JSON).body(body).post(WEBHOOKS);
    }

    private static Response put(RequestSpecification who, String path, Object body) {
        return who.contentType(ContentType.JSON).body(body).put(path);
    }

    private static RequestSpecification payer(String tenant) {
        return given().auth().oauth2(Tokens.payer(tenant, tenant + "-analyst", "payer-analyst"));
    }

    private static RequestSpecification provider(String tenant) {
        return given().auth()
                .oauth2(Tokens.provider(tenant, tenant + "-analyst", "provider-analyst"));
    }
}
