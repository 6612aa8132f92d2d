package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A scorecard leaves a worklist of gaps in care; later ones open and close them; remarks do neither")
class CareGapTest {
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    @Inject ObjectMapper json;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void gapsOpenAndClose() throws IOException, FeedRejected {
        GapScenario deal = GapScenario.of("gaps");
        String first = deal.begin(others, location, YEAR_END, json);
        assertThat(deal.worklist(""))
                .containsExactly(
                        "annual-wellness-visit open Ben Open",
                        "annual-wellness-visit open Cleo Kidney",
                        "annual-wellness-visit open Eve Old",
                        "controlled-blood-pressure open Ben Open",
                        "emergency-visits open Ben Open",
                        "blood-pressure-rates controlled open Ben Open",
                        "blood-pressure-rates poor-control open Ben Open");
        assertThat(
                        deal.worklist(
                                "&measure=controlled-blood-pressure&status=closed&status=not-applicable"))
                .containsExactly(
                        "controlled-blood-pressure closed Ada Visited",
                        "controlled-blood-pressure not-applicable Cleo Kidney",
                        "controlled-blood-pressure not-applicable Dan Hospice",
                        "controlled-blood-pressure not-applicable Eve Old",
                        "controlled-blood-pressure not-applicable Fay Gone");
        assertThat(deal.worklist("&provider=123456789")).hasSize(7);
        assertThat(deal.worklist("&provider=987654321")).isEmpty();
        assertThat(deal.gapsOf(Map.of("tin", "123456789"))).hasSize(7);
        assertThat(deal.gapsOf(Map.of("tin", "987654321"))).as("another practice").isEmpty();
        assertThat(deal.gapsOf(Map.of("npi", "1234567893"))).as("another clinician").isEmpty();
        GapScenario.get(
                        deal.payer(),
                        "/v1/gaps?contract=c-gaps&measure=annual-wellness-visit&limit=1")
                .then()
                .body("data[0].due", equalTo("2025-12-31"))
                .body(
                        "data[0].needed",
                        equalTo(
                                "A claim for Annual wellness visit, first, or Annual wellness visit, subsequent, or Initial preventive physical examination, or Wellness visit at a federally qualified health center"))
                .body("data[0].evidence", contains("No such service in the period"))
                .body("data[0].provider.tin", equalTo("123456789"))
                .body("hasMore", equalTo(true));
        assertThat(
                        GapScenario.get(deal.payer(), "/v1/scorecards/" + first)
                                .jsonPath()
                                .getMap("measures[4]"))
                .as("(1 x 2 / 5 + 2 x 1 / 2) / 3, of things done 3 of 7")
                .containsEntry("rate", "0.4666666666666666666666666666666667")
                .containsEntry("numerator", 3)
                .containsEntry("denominator", 7)
                .containsEntry("met", true);

        deal.measuredAgain();
        String second = deal.scorecard(others, 2);
        assertThat(deal.worklist("")).hasSize(4);
        JsonPath changes =
                GapScenario.get(deal.provider(), "/v1/gaps/changes?contract=c-gaps").jsonPath();
        assertThat(changes.getString("from")).isEqualTo(first);
        assertThat(changes.getString("to")).isEqualTo(second);
        assertThat(
                        changes.getList("data", Map.class).stream()
                                .map(one -> one.get("change") + " " + one.get("measure")))
                .containsExactly(
                        "closed blood-pressure-rates",
                        "closed blood-pressure-rates",
                        "closed controlled-blood-pressure");
        GapScenario.get(deal.provider(), "/v1/gaps/changes?from=%s&to=%s".formatted(second, first))
                .then()
                .body("opened", equalTo(3));
        JsonNode announced = others.gaps(gaps -> gaps.path("scorecardId").asText().equals(second));
        assertThat(announced.path("measures").findValuesAsText("measure"))
                .containsExactly(
                        "blood-pressure-rates",
                        "blood-pressure-rates",
                        "controlled-blood-pressure");
        assertThat(announced.path("measures").path(2).path("closed").path("count").asInt())
                .isEqualTo(1);
        assertThat(announced.toString()).doesNotContain("m-open", "Ben");
    }

    @Test
    void aPracticeReadsRatesAndNobodyElsesPatients() throws IOException, FeedRejected {
        GapScenario deal = GapScenario.of("own-patients");
        String scorecard = deal.begin(others, location, YEAR_END, json);
        String practice = deal.bearer(Map.of("tin", "987654321"));
        GapScenario.get(practice, "/v1/scorecards/" + scorecard).then().statusCode(200);
        GapScenario.get(practice, "/v1/gaps/changes?contract=c-own-patients")
                .then()
                .statusCode(200)
                .body("data", empty());
        GapScenario.get(
                        practice,
                        "/v1/scorecards/%s/measures/annual-wellness-visit/members"
                                .formatted(scorecard))
                .then()
                .statusCode(403)
                .body("code", equalTo("own-patients-only"));
        GapScenario.get(practice, "/v1/clinical-patients").then().statusCode(403);
        GapScenario.get(practice, "/fhir/MeasureReport").then().statusCode(403);
    }

    @Test
    void aRemarkStaysBesideTheGap() throws IOException, FeedRejected {
        GapScenario deal = GapScenario.of("remarks");
        deal.begin(others, location, YEAR_END, json);
        String query = "/v1/gaps?contract=c-remarks&measure=controlled-blood-pressure";
        int person = GapScenario.get(deal.provider(), query).jsonPath().getInt("data[0].person");
        Map<String, Object> said =
                Map.of(
                        "contract", "c-remarks",
                        "measure", "controlled-blood-pressure",
                        "person", person,
                        "code", "satisfied-in-EHR",
                        "text", "128/70 at home");
        remark(deal.provider(), said).then().statusCode(201).body("by", equalTo("east"));
        for (String token : List.of(deal.provider(), deal.payer())) {
            GapScenario.get(token, query)
                    .then()
                    .body("data[0].status", equalTo("open"))
                    .body("data[0].remarks.code", contains("satisfied-in-EHR"))
                    .body("data[0].remarks[0].text", equalTo("128/70 at home"))
                    .body("data[0].remarks[0].party", equalTo("provider-remarks"));
        }
        String table = given().auth().oauth2(deal.payer()).accept("text/csv").get(query).asString();
        assertThat(table.lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("contract,measure,rate,status,due,person");
        assertThat(table).contains("c-remarks,controlled-blood-pressure,,open,2025-12-31");

        remark(
                        deal.provider(),
                        Map.of(
                                "contract",
                                "c-remarks",
                                "measure",
                                "controlled-blood-pressure",
                                "person",
                                person,
                                "code",
                                "done"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
        String stranger = Tokens.provider("provider-strange", "s", "provider-analyst");
        remark(stranger, said).then().statusCode(404);
        GapScenario.get(stranger, query).then().body("data.size()", equalTo(0));
        GapScenario.get(stranger, "/v1/gaps/changes?contract=c-remarks").then().statusCode(404);
        GapScenario.get(deal.payer(), "/v1/gaps?status=done").then().statusCode(400);
        GapScenario.get(Tokens.payer("payer-remarks", "f", "feed-submitter"), query)
                .then()
                .statusCode(403);
        GapScenario.get(deal.payer(), query).then().body("next", nullValue());
    }

    @Test
    @DisplayName("a remark is corrected and taken back by the party that made it, as they read it")
    void aRemarkIsCorrected() throws IOException, FeedRejected {
        GapScenario deal = GapScenario.of("corrections");
        deal.begin(others, location, YEAR_END, json);
        String query = "/v1/gaps?contract=c-corrections&measure=controlled-blood-pressure";
        int person = GapScenario.get(deal.provider(), query).jsonPath().getInt("data[0].person");
        Response said =
                remark(
                        deal.provider(),
                        Map.of(
                                "contract", "c-corrections",
                                "measure", "controlled-blood-pressure",
                                "person", person,
                                "code", "order-placed",
                                "text", "visit on Friday"));
        assertThat(said.header("ETag")).isEqualTo("\"1\"");
        String remark = "/v1/gaps/remarks/" + said.jsonPath().getLong("id");

        change(deal.provider(), "\"1\"", Map.of("text", "visit on Monday"))
                .patch(remark)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("code", equalTo("order-placed"))
                .body("text", equalTo("visit on Monday"));
        change(deal.provider(), "\"1\"", Map.of("text", "too late"))
                .patch(remark)
                .then()
                .statusCode(412);
        given().auth()
                .oauth2(deal.provider())
                .contentType("application/json")
                .body(Map.of("text", "blind"))
                .patch(remark)
                .then()
                .statusCode(428);
        change(deal.provider(), "\"2\"", Map.of("code", "done"))
                .patch(remark)
                .then()
                .statusCode(422);
        change(deal.provider(), "\"2\"", Map.of("code", "patient-refused"))
                .put(remark)
                .then()
                .statusCode(200)
                .body("text", equalTo(""))
                .body("version", equalTo(3));
        change(deal.payer(), "\"3\"", Map.of("text", "mine")).patch(remark).then().statusCode(403);
        GapScenario.get(deal.payer(), remark).then().header("ETag", equalTo("\"3\""));
        GapScenario.get(deal.provider(), query)
                .then()
                .body("data[0].status", equalTo("open"))
                .body("data[0].remarks.code", contains("patient-refused"));

        String stranger = Tokens.provider("provider-strange", "s", "provider-analyst");
        change(stranger, "\"3\"", Map.of()).delete(remark).then().statusCode(404);
        change(deal.provider(), "\"3\"", Map.of()).delete(remark).then().statusCode(204);
        GapScenario.get(deal.provider(), remark).then().statusCode(404);
        GapScenario.get(deal.provider(), query).then().body("data[0].remarks.size()", equalTo(0));
    }

    private static RequestSpecification change(String token, String etag, Map<String, ?> words) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(words);
    }

    private static Response remark(String token, Map<String, Object> remark) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(remark)
                .post("/v1/gaps/remarks");
    }
}
