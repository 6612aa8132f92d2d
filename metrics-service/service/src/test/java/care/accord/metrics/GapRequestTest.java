package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.Patience;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Measure/$care-gaps is answered later where the caller prefers it (FHIR R5, asynchronous interaction request pattern)")
class GapRequestTest {
    private static final String YEAR =
            "/fhir/Measure/$care-gaps?periodStart=2025-01-01&periodEnd=2025-12-31";
    private static final String ALL =
            "&status=open-gap&status=closed-gap&status=prospective-gap&status=not-applicable";

    @Inject ObjectMapper json;
    @Inject Tenancy tenancy;
    @Inject Session session;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    private final GapScenario deal = GapScenario.of("later");

    @Test
    @DisplayName(
            "with Prefer: respond-async the same answer is fetched later, by whoever asked, until it is taken back")
    void whoeverDoesNotWaitFetchesTheSame() throws IOException, FeedRejected {
        deal.begin(others, location, LocalDate.of(2025, 12, 31), json);
        String query = YEAR + ALL + "&isDocument=false";
        String place = later(query);
        assertThat(place).contains("/fhir/Measure/$care-gaps/requests/");
        String path = place.substring(place.indexOf("/fhir/"));
        JsonNode bundle = json.readTree(fetched(path).asString());
        assertThat(bundle.path("type").asText()).isEqualTo("batch-response");
        JsonNode entry = bundle.path("entry").path(0);
        assertThat(entry.path("response").path("status").asText()).isEqualTo("200");
        assertThat(members(entry.path("resource")))
                .isEqualTo(members(json.readTree(GapScenario.get(deal.payer(), query).asString())));

        String id = path.substring(path.lastIndexOf('/') + 1);
        List<Integer> pieces = pieces(id);
        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(pieces.subList(0, pieces.size() - 1)).containsOnly(1000);
        assertThat(pieces.getLast()).isBetween(1, 1000);
        GapScenario.get(deal.provider(), path).then().statusCode(404);
        given().auth()
                .oauth2(deal.payer())
                .urlEncodingEnabled(false)
                .delete(path)
                .then()
                .statusCode(202);
        GapScenario.get(deal.payer(), path).then().statusCode(404);
        assertThat(pieces(id)).isEmpty();

        String nothing = later(YEAR.replace("2025", "2019") + ALL);
        JsonNode wrong =
                json.readTree(fetched(nothing.substring(nothing.indexOf("/fhir/"))).asString())
                        .path("entry")
                        .path(0)
                        .path("response");
        assertThat(wrong.path("status").asText()).isEqualTo("422");
        assertThat(
                        wrong.path("outcome")
                                .path("issue")
                                .path(0)
                                .path("details")
                                .path("coding")
                                .path(0)
                                .path("code")
                                .asText())
                .isEqualTo("nothing-measured");
        given().auth()
                .oauth2(deal.payer())
                .urlEncodingEnabled(false)
                .header("Prefer", "respond-async")
                .get(YEAR + "&status=unheard-of")
                .then()
                .statusCode(400);
    }

    /// How many bytes each stored piece of an answer has.
    private List<Integer> pieces(String request) {
        return tenancy.inTransaction(
                deal.parties().payer(),
                () ->
                        session.createNativeQuery(
                                        "select octet_length(content) from care_gap_answer where request_id = :id order by position",
                                        Integer.class)
                                .setParameter("id", request)
                                .getResultList());
    }

    private static List<String> members(JsonNode parameters) {
        List<String> members = new ArrayList<>();
        parameters
                .path("parameter")
                .forEach(one ->
                        members.addAll(
                                one.path("resource").findValuesAsText("reference").stream()
                                        .filter(reference -> reference.startsWith("Patient/"))
                                        .toList()));
        return members;
    }

    private String later(String query) {
        return given().auth()
                .oauth2(deal.payer())
                .urlEncodingEnabled(false)
                .header("Prefer", "respond-async")
                .get(query)
                .then()
                .statusCode(202)
                .extract()
                .header("Content-Location");
    }

    private Response fetched(String path) {
        return Patience.until(
                "the gaps that were asked for",
                () -> GapScenario.get(deal.payer(), path),
                answer -> answer.statusCode() == 200);
    }
}
