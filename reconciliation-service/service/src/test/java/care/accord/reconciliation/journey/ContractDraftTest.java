package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import care.accord.servicekit.parts.RealParts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A contract is drafted from a template, described by a schema, rewritten until it is approved, read aloud")
class ContractDraftTest {
    private static final String TEMPLATES = "/v1/contract-templates";

    @Inject AgroalDataSource database;

    @Test
    void aFilledTemplateIsADraft() {
        Deal.provider()
                .get(TEMPLATES)
                .then()
                .statusCode(200)
                .body("data", hasSize(22))
                .body("data.id", hasItem("two-sided-shared-savings"));
        String one = TEMPLATES + "/upside-only-shared-savings";
        Map<String, Object> filled =
                Map.of(
                        "template",
                        "upside-only-shared-savings",
                        "values",
                        examples("upside-only-shared-savings"),
                        "terms",
                        Map.of("sharing-rate", "0.60"),
                        "benchmark",
                        Map.of("measure", "236", "method", "ecqm", "year", 2025));
        Deal.post(Deal.analyst(), "/v1/contracts", filled)
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("arrangement.terms.'sharing-rate'.value", equalTo("0.60"))
                .body("measures[0].benchmark.method", equalTo("ecqm"))
                .body("inWords.heading", hasItem("Care coordination"));
        Deal.post(Deal.analyst(), "/v1/contracts", Map.of("template", "upside-only-shared-savings"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/values/payer-tenant"));
        Deal.post(Deal.analyst(), "/v1/contracts", Map.of("template", "none"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/template"));
        Map<String, Object> unfilled = Deal.analyst().get(one).jsonPath().getMap("document");
        Deal.post(Deal.analyst(), "/v1/contracts", unfilled)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/performancePeriod/start"))
                .body(
                        "errors.find { it.pointer == '/payer/tenant' }.detail",
                        containsString("is '{payer-tenant}': expected lower-case letters"));
        Deal.analyst().get(TEMPLATES + "/none").then().statusCode(404);
    }

    @Test
    @DisplayName(
            "a template takes deciles of the parties' own, and says by field what is wrong with them (ADR 123)")
    void aTemplateTakesOwnDeciles() {
        List<String> deciles =
                List.of(
                        "0.30", "0.41", "0.47", "0.52", "0.56", "0.60", "0.64", "0.69", "0.75",
                        "0.82");
        Deal.post(Deal.analyst(), "/v1/contracts", withDeciles("higher", deciles))
                .then()
                .statusCode(201)
                .body("measures[0].benchmark.source", equalTo("Network of 2024"))
                .body("measures[0].benchmark.direction", equalTo("higher"))
                .body("measures[0].benchmark.deciles", equalTo(deciles))
                .body(
                        "inWords.find { it.heading == 'Quality' }.sentences",
                        hasItem(containsString("which begin at 0.30, 0.41, 0.47")));
        Deal.post(Deal.analyst(), "/v1/contracts", withDeciles("lower", deciles))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/measures/0/benchmark/deciles/1"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "goes from 0.30 to 0.41, but lower is better: write the rates from the worst to the best"));
        Deal.post(Deal.analyst(), "/v1/contracts", withDeciles("higher", deciles.subList(1, 10)))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/measures/0/benchmark/deciles")));
    }

    @Test
    @DisplayName(
            "a template takes a time zone, and an unknown one is refused by field, value and way out (ADR 136)")
    void aTemplateTakesATimeZone() {
        Deal.post(Deal.analyst(), "/v1/contracts", inZone("America/New_York"))
                .then()
                .statusCode(201)
                .body("timeZone", equalTo("America/New_York"))
                .body(
                        "inWords.find { it.heading == 'Quality' }.sentences",
                        hasItem(containsString("in the time of America/New_York")));
        Deal.post(Deal.analyst(), "/v1/contracts", inZone("EST5"))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/timeZone"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "is 'EST5': expected a name of the IANA time zone database, such as America/New_York or UTC; without the field it is UTC"));
    }

    private static Map<String, Object> inZone(String zone) {
        return Map.of(
                "template",
                "upside-only-shared-savings",
                "values",
                examples("upside-only-shared-savings"),
                "timeZone",
                zone);
    }

    private static Map<String, Object> withDeciles(String direction, List<String> deciles) {
        return Map.of(
                "template",
                "upside-only-shared-savings",
                "values",
                examples("upside-only-shared-savings"),
                "benchmark",
                Map.of("source", "Network of 2024", "direction", direction, "deciles", deciles),
                "quality",
                "points");
    }

    private static Map<String, String> examples(String template) {
        List<Map<String, String>> placeholders =
                Deal.analyst().get(TEMPLATES + "/" + template).jsonPath().getList("placeholders");
        return placeholders.stream()
                .collect(
                        Collectors.toMap(
                                field -> field.get("name"), field -> field.get("example")));
    }

    @Test
    void theSchemaIsPublished() {
        Deal.provider()
                .get("/v1/contracts/schema")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/schema+json"))
                .body(containsString("https://json-schema.org/draft/2020-12/schema"));
    }

    @Test
    void adraftIsWrittenAnewByItsPartyAndApprovedAsItThenStands() {
        String contract = ContractLifeTest.path(ContractLifeTest.posted(JourneyTest.CONTRACT));
        ContractLifeTest.approve(Deal.approver(), contract).then().statusCode(200);
        String better = JourneyTest.CONTRACT.replace("\"0.50\",\n", "\"0.55\",\n");
        Deal.analyst()
                .contentType(ContentType.JSON)
                .body(better)
                .put(contract + "/versions/1")
                .then()
                .statusCode(428);
        Deal.analyst()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1.0\"")
                .body(better)
                .put(contract + "/versions/1")
                .then()
                .statusCode(412);
        Deal.analyst()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1.1\"")
                .body(better)
                .put(contract + "/versions/1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1.2\""))
                .body("approvals", hasSize(0));
        Deal.post(Deal.provider(), contract + "/withdrawal", Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        Deal.post(Deal.provider(), contract + "/withdrawal", Map.of("reason", "too little"))
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        ContractLifeTest.approve(Deal.approver(), contract)
                .then()
                .statusCode(409)
                .body("code", equalTo("no-draft"));
        ContractLifeTest.propose(Deal.analyst(), contract, LocalDate.of(2027, 1, 1), "0.60")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-active"));
    }

    @Test
    void aContractIsReadInPlainLanguage() {
        String contract = ContractLifeTest.path(Deal.made().contract());
        Deal.provider()
                .accept("text/markdown")
                .get(contract)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(
                        startsWith(
                                "# North and East\n\n## Parties and periods\n\n* North and East settle"));
        Deal.provider()
                .accept("text/plain")
                .get(contract + "/versions/1")
                .then()
                .body(containsString("\nSETTLEMENT\nA forecast follows every claims file.\n"));
    }

    @Test
    void theDatabaseKeepsWhatWasApproved() throws SQLException {
        String contract = Deal.made().contract();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', 'payer-north', true)");
            assertThatThrownBy(() ->
                            statement.executeUpdate(
                                    "update contract set document = '{}' where contract_id = '%s'"
                                            .formatted(contract)))
                    .hasMessageContaining("was approved and does not change");
            connection.rollback();
        }
    }
}
