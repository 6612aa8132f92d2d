package care.accord.reconciliation.journey;

import static care.accord.reconciliation.journey.Deal.SETTLEMENTS;
import static care.accord.reconciliation.journey.Deal.path;
import static care.accord.reconciliation.journey.Deal.post;
import static care.accord.reconciliation.journey.Deal.provider;
import static care.accord.reconciliation.journey.Deal.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.population.store.FeedRejected;
import care.accord.servicekit.parts.ProfileValidator;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A settlement is read as JSON, CSV, PDF and VBPR MeasureReport, and asked what if")
class StatementFormsTest {
    @Test
    void theStatementSaysWhereItStandsAndWhatIsOwed() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00");
        String id = deal.issued();
        String csv =
                provider()
                        .accept("text/csv")
                        .get(path(id))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv)
                .startsWith("key,label,amount\r\nbenchmark,Benchmark,600.00\r\n")
                .contains("\r\npayment,Payment,86.00\r\nstatus,Status: issued,\r\n")
                .contains("balance-owed,Owed to the provider now,86.00");
        assertThat(csv).doesNotContain("forecast");
        String interim =
                provider().get(SETTLEMENTS + "?contract=" + deal.contract()).path("data[1].id");
        provider()
                .get(path(interim))
                .then()
                .body("kind", equalTo("interim"))
                .body("forecast.missing", equalTo("not-enough-known"));
        assertThat(provider().accept("text/csv").get(path(interim)).asString())
                .contains("forecast,No forecast: No month of the performance period");
        byte[] pdf =
                provider().accept("application/pdf").get(path(id)).then().extract().asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /// Da Vinci VBPR 1.1.0 and the DEQM 5.0.0 profiles it stands on.
    private static Optional<ProfileValidator> performanceProfiles() {
        return ProfileValidator.against(
                List.of("compiled/stubs", "compiled/deqm-5.0.0", "compiled/vbpr-1.1.0"), List.of());
    }

    @Test
    void theMeasureReportIsValid() throws IOException, FeedRejected {
        Optional<ProfileValidator> profiles = performanceProfiles();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        Deal deal = Deal.made().forecast(1, "200.00");
        String forecast =
                provider().get(SETTLEMENTS + "?contract=" + deal.contract()).path("data[0].id");
        for (String id : List.of(forecast, deal.issued())) {
            String report =
                    provider()
                            .accept("application/fhir+json")
                            .get(path(id))
                            .then()
                            .statusCode(200)
                            .contentType(containsString("application/fhir+json"))
                            .extract()
                            .asString();
            assertThat(profiles.get().errors(report)).isEmpty();
            JsonPath groups = JsonPath.from(report);
            assertThat(
                            groups.getDouble(
                                    "group.find { it.id == 'payment' }.measureScore.extension[0].valueMoney.value"))
                    .isEqualTo(86.0);
            assertThat(groups.getList("group.id"))
                    .contains(
                            "member-months", "benchmark", "expenditures", "savings", "arrangement");
        }
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws IOException, FeedRejected {
        Optional<ProfileValidator> profiles = performanceProfiles();
        assumeTrue(profiles.isPresent(), "the profiles are in the test data, which is not here");
        Deal deal = Deal.made().forecast(1, "200.00");
        String id = provider().get(SETTLEMENTS + "?contract=" + deal.contract()).path("data[0].id");
        String report = provider().accept("application/fhir+json").get(path(id)).asString();
        assertThat(
                        profiles.get()
                                .errors(
                                        report.replace(
                                                "\"type\":\"summary\"", "\"type\":\"individual\"")))
                .anyMatch(error -> error.contains("vbp-performance-measurereport"));
    }

    @Test
    void whatIfIsAnsweredAndNothingIsStored() throws IOException, FeedRejected {
        Deal deal = Deal.made().forecast(1, "200.00");
        String list = SETTLEMENTS + "?contract=" + deal.contract();
        String id = provider().get(list).path("data[0].id");
        Map<String, Object> question =
                Map.of(
                        "changes",
                        List.of(
                                Map.of("path", "arrangement.sharingRate", "value", "0.40"),
                                Map.of(
                                        "path", "scores.annual-wellness-visit.numerator",
                                        "value", "9")));
        post(provider(), path(id) + "/what-if", question)
                .then()
                .statusCode(200)
                .body("payment", equalTo("58.00"))
                .body("delta", equalTo("-28.00"))
                .body("outcome", equalTo("shared-savings"))
                .body("steps.key", hasItems("share", "bonus-annual-wellness-visit", "payment"));
        post(
                        provider(),
                        path(id) + "/what-if",
                        Map.of("changes", List.of(Map.of("path", "savings", "value", "1"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/changes/0"));
        post(provider(), path(id) + "/what-if", Map.of("changes", List.of()))
                .then()
                .statusCode(422);
        post(stranger(), path(id) + "/what-if", question).then().statusCode(404);
        provider()
                .get(list)
                .then()
                .body("data", hasSize(1))
                .body("data[0].payment", equalTo("86.00"));
    }
}
