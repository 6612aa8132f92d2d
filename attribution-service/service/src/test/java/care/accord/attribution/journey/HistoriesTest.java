package care.accord.attribution.journey;

import static care.accord.attribution.journey.Exchange.fhir;
import static care.accord.attribution.journey.Exchange.member;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Whatever a list names has a history: what each list has said of it, newest first (Da Vinci ATR 2.1.0, history-instance)")
class HistoriesTest {
    @Inject ObjectMapper json;

    @Test
    void eachListIsAVersionOfWhatItNames() {
        Exchange exchange = Exchange.begin("past", json);
        Caller provider = exchange.provider();
        List<String> named = named(exchange, "ben");
        assertThat(named)
                .extracting(path -> path.split("/", -1)[2])
                .contains(
                        "Patient",
                        "Coverage",
                        "Organization",
                        "Location",
                        "Practitioner",
                        "PractitionerRole");
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        exchange.groupOfVersion(provider, "2");
        exchange.payer()
                .submitAndWait(
                        "provider-roster",
                        exchange.participants().replace("Second Practice", "Practice Renamed"));
        exchange.groupOfVersion(provider, "3");
        for (String path : named) {
            JsonPath history = fhir(provider, path + "/_history");
            assertThat(history.getString("type")).as(path).isEqualTo("history");
            assertThat(history.getList("entry.resource.meta.versionId"))
                    .as(path)
                    .isEqualTo(List.of("3", "2", "1"));
            assertThat(history.getList("entry.response.etag"))
                    .as(path)
                    .isEqualTo(List.of("W/\"3\"", "W/\"2\"", "W/\"1\""));
            assertThat(history.getList("entry.request.method"))
                    .as(path)
                    .isEqualTo(List.of("PUT", "PUT", "POST"));
            assertThat(history.getMap("entry[0].resource"))
                    .as(path)
                    .isEqualTo(fhir(provider, path).getMap(""));
        }
        assertThat(fhir(provider, practice(exchange) + "/_history").getList("entry.resource.name"))
                .isEqualTo(List.of("Practice Renamed", "Second Practice", "Second Practice"));
        pages(provider, named.getFirst());
    }

    /// Where the resources are that the list names for a member, theirs first.
    private static List<String> named(Exchange exchange, String beneficiary) {
        JsonPath status = status(exchange, beneficiary);
        List<String> types = status.getList("entry.resource.resourceType");
        List<String> ids = status.getList("entry.resource.id");
        List<String> named = new ArrayList<>();
        for (int nth = 0; nth < types.size(); nth++) {
            if (!types.get(nth).equals("Group")) {
                named.add("/fhir/%s/%s".formatted(types.get(nth), ids.get(nth)));
            }
        }
        return named;
    }

    private static JsonPath status(Exchange exchange, String beneficiary) {
        return exchange.operation(
                        exchange.provider(), "attribution-status", "memberId", member(beneficiary))
                .jsonPath();
    }

    private static String practice(Exchange exchange) {
        return "/fhir/Organization/"
                + status(exchange, "ben")
                        .getString(
                                "entry.resource.find { it.resourceType == 'Organization' && it.name == 'Practice Renamed' }.id");
    }

    private static void pages(Caller caller, String path) {
        JsonPath first = fhir(caller, path + "/_history?_count=2");
        assertThat(first.getList("entry.resource.meta.versionId")).isEqualTo(List.of("3", "2"));
        assertThat(first.getList("entry.request.method")).isEqualTo(List.of("PUT", "PUT"));
        String next = first.getString("link.find { it.relation == 'next' }.url");
        JsonPath second = fhir(caller, next.substring(next.indexOf("/fhir/")));
        assertThat(second.getList("entry.resource.meta.versionId")).isEqualTo(List.of("1"));
        assertThat(second.getList("entry.request.method")).isEqualTo(List.of("POST"));
        assertThat(second.getString("link.find { it.relation == 'next' }")).isNull();
        caller.get(path + "/_history?_count=many").then().statusCode(400);
    }

    @Test
    void aHistoryShowsWhatWasKnownThenAndWhoLeftKeepsTheirs() {
        Exchange exchange = Exchange.begin("before", json);
        Caller provider = exchange.provider();
        String ada = named(exchange, "ada").getFirst();
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        exchange.groupOfVersion(provider, "2");
        exchange.payer()
                .submitAndWait(
                        "eligibility", County.eligibility().replace("2025-12-31", "2026-06-30"));
        exchange.groupOfVersion(provider, "3");
        assertThat(fhir(provider, ada + "/_history").getList("entry.resource.meta.versionId"))
                .as("the list that dropped Ada is the last that speaks of her")
                .isEqualTo(List.of("2", "1"));
        String ben = named(exchange, "ben").getFirst().replace("Patient", "Coverage");
        assertThat(fhir(provider, ben + "/_history").getList("entry.resource.period.end"))
                .isEqualTo(List.of("2026-06-30", "2025-12-31", "2025-12-31"));
    }

    @Test
    void anothersHistoryIsExactlyLikeAMissingOne() {
        Exchange exchange = Exchange.begin("hidden", json);
        Caller stranger = new Caller(Tokens.payer("payer-away", "away", "payer-analyst"));
        for (String path : named(exchange, "ben")) {
            assertThat(stranger.get(path + "/_history").statusCode()).as(path).isEqualTo(404);
            assertThat(
                            exchange.provider()
                                    .get(path.replaceAll("/[^/]*$", "/999999999/_history"))
                                    .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        String covered = named(exchange, "ben").getFirst().replace("Patient", "RelatedPerson");
        assertThat(exchange.provider().get(covered + "/_history").statusCode())
                .as("covered by a contract of their own")
                .isEqualTo(404);
    }

    @Test
    void theSubscriberHasAHistoryToo() {
        Exchange exchange = Exchange.begin("covered", json);
        exchange.payer()
                .submitAndWait(
                        "subscribers", "person_id,subscriber_id,relationship\nben,ada,child\n");
        exchange.payer().submitAndWait("medical-claims", County.secondClaims());
        exchange.groupOfVersion(exchange.provider(), "2");
        String path =
                named(exchange, "ben").getFirst().replace("Patient", "RelatedPerson") + "/_history";
        JsonPath history = fhir(exchange.provider(), path);
        assertThat(history.getList("entry.resource.meta.versionId")).isEqualTo(List.of("2"));
        assertThat(history.<Map<String, String>>getList("entry.resource.patient"))
                .singleElement()
                .extracting(one -> one.get("reference"))
                .asString()
                .startsWith("Patient/");
    }
}
