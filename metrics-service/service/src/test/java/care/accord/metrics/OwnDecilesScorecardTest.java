package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.ContractActivated;
import care.accord.messages.ContractActivated.MeasureTerms;
import care.accord.messages.ContractActivated.OwnDeciles;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Fifty members of a whole year: 31 had a wellness visit, 0.62, and 15 a visit to an emergency department, 0.30 a member-year.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Points are earned by the deciles that a contract wrote out, and a scorecard shows them as they were (ADR 123, ADR 129)")
class OwnDecilesScorecardTest {
    private static final Parties PARTIES = new Parties("payer-deciles", "provider-deciles");
    private static final String EHR =
            Tokens.provider(PARTIES.provider(), "ehr", "feed-submitter", "provider-analyst");
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    /// 0.62 is half the way from where the sixth decile begins to the seventh: 6.5 points.
    private static final String OF_2024 = "0.30 0.41 0.47 0.52 0.56 0.60 0.64 0.69 0.75 0.82";

    /// 0.62 is where the fifth decile begins: 5 points.
    private static final String OF_2025 = "0.40 0.46 0.50 0.55 0.62 0.66 0.70 0.75 0.80 0.90";

    /// 0.30 visits a member-year are half the way from 0.35 to 0.25: 7.5 points.
    private static final String VISITS = "1.20 1.00 0.80 0.60 0.50 0.40 0.35 0.25 0.20 0.10";

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void anAmendmentOfTheDecilesChangesThePointsAndNothingElse() throws IOException, FeedRejected {
        ClinicalFeed.decided(
                EHR,
                new ClinicalFeed()
                        .patient("d-1", "v-00", "1950-05-01")
                        .condition("d-1", "I10")
                        .pressure("d-1", "2025-08-01", "128/76")
                        .bytes());
        RosterDecided roster = planted(50, 31, 15).decide("c-deciles", PARTIES, 1);
        begin(roster, OF_2024);
        JsonNode first = scorecard("c-deciles", 1);
        // 6.5 and 7.5 of 20 points.
        assertThat(first.at("/quality/score").asText()).isEqualTo("70.00");
        assertThat(first.at("/quality/measures").asInt()).isEqualTo(2);
        String before = first.path("scorecardId").asText();
        shown(before)
                .body("quality.points", equalTo("14.0"))
                .body("measures[0].rate", equalTo("0.62"))
                .body("measures[0].points.benchmark", equalTo("agreed: Network of 2024"))
                .body("measures[0].points.earned", equalTo("6.5"))
                .body("measures[0].points.decile", equalTo(6))
                .body("measures[0].points.next", equalTo("0.64"))
                .body("measures[0].points.membersToNext", equalTo(1))
                .body("measures[0].points.deciles.kind", equalTo("own"))
                .body("measures[0].points.deciles.source", equalTo("Network of 2024"))
                .body("measures[0].points.deciles.direction", equalTo("higher"))
                .body("measures[0].points.deciles.begin", equalTo(rates(OF_2024)));
        visitsAreHeldAgainstVisitsAMemberYear(before);
        onePressureIsTooFewForPublishedDeciles(before);

        begin(amended(roster), OF_2025);
        JsonNode second = scorecard("c-deciles", 2);
        // 5 and 7.5 of 20 points.
        assertThat(second.at("/quality/score").asText()).isEqualTo("62.50");
        shown(second.path("scorecardId").asText())
                .body("inputs.contractVersion", equalTo(2))
                .body("run.reevaluated", equalTo(0))
                .body("measures[0].rate", equalTo("0.62"))
                .body("measures[0].points.earned", equalTo("5.0"))
                .body("measures[0].points.decile", equalTo(5))
                .body("measures[0].points.next", equalTo("0.66"))
                .body("measures[0].points.membersToNext", equalTo(2))
                .body("measures[0].points.deciles.begin", equalTo(rates(OF_2025)))
                .body("measures[1].points.earned", equalTo("7.5"));
        // What was scored before the amendment stays as it was scored.
        shown(before)
                .body("measures[0].points.earned", equalTo("6.5"))
                .body("measures[0].points.deciles.begin", equalTo(rates(OF_2024)));
    }

    private static void visitsAreHeldAgainstVisitsAMemberYear(String scorecard) {
        shown(scorecard)
                .body("measures[1].denominator", equalTo(600))
                .body("measures[1].rate", equalTo("0.3"))
                .body("measures[1].points.earned", equalTo("7.5"))
                .body("measures[1].points.decile", equalTo(7))
                .body("measures[1].points.next", equalTo("0.25"))
                // 12 visits in 50 member-years are the most that 0.25 allows.
                .body("measures[1].points.membersToNext", equalTo(3))
                .body("measures[1].points.deciles.direction", equalTo("lower"))
                .body("measures[1].points.deciles.begin", equalTo(rates(VISITS)));
    }

    private static void onePressureIsTooFewForPublishedDeciles(String scorecard) {
        shown(scorecard)
                .body("measures[2].denominator", equalTo(1))
                .body("measures[2].points.benchmark", equalTo("PY2026 236SSP cqm"))
                .body("measures[2].points.earned", nullValue())
                .body("measures[2].points.decile", nullValue())
                .body("measures[2].points.deciles.kind", equalTo("published"))
                .body(
                        "measures[2].points.deciles.source",
                        equalTo(
                                "CMS, Quality Payment Program, historical benchmarks of performance year 2026"))
                .body("measures[2].points.deciles.begin[0]", equalTo("0.1368"))
                .body("measures[2].points.deciles.begin[9]", equalTo("0.8281"));
    }

    @Test
    @DisplayName(
            "nineteen members earn nothing, by visits as little as by months; of twenty, 13 are 0.65: 7.2 points")
    void twentyMembersAreEnough() throws IOException, FeedRejected {
        begin(planted(19, 13, 6).decide("c-nineteen", PARTIES, 1), OF_2024);
        JsonNode nineteen = scorecard("c-nineteen", 1);
        assertThat(nineteen.path("quality").isObject()).isFalse();
        shown(nineteen.path("scorecardId").asText())
                .body("quality", nullValue())
                .body("measures[0].points.earned", nullValue())
                .body("measures[0].points.decile", nullValue())
                .body("measures[0].points.deciles.begin", equalTo(rates(OF_2024)))
                .body("measures[1].denominator", equalTo(228))
                .body("measures[1].points.earned", nullValue());

        begin(planted(20, 13, 6).decide("c-twenty", PARTIES, 1), OF_2024);
        JsonNode twenty = scorecard("c-twenty", 1);
        // 7.2 and 7.5 of 20 points.
        assertThat(twenty.at("/quality/score").asText()).isEqualTo("73.50");
        shown(twenty.path("scorecardId").asText())
                .body("measures[0].points.earned", equalTo("7.2"))
                .body("measures[0].points.membersToNext", equalTo(1))
                .body("measures[1].points.earned", equalTo("7.5"))
                .body("measures[1].points.membersToNext", equalTo(1));
    }

    private PlantedStore planted(int people, int wellness, int emergency) {
        return PlantedStore.visiting(PopulationStore.at(location), people, wellness, emergency);
    }

    private void begin(RosterDecided roster, String deciles) throws IOException {
        String name = roster.contractId() + roster.contractVersion();
        others.announce(
                Topics.CONTRACT_ACTIVATED,
                "d-terms-" + name,
                PARTIES.payer(),
                terms(roster, deciles));
        others.announce(Topics.ROSTER_DECIDED, "d-roster-" + name, PARTIES.payer(), roster);
    }

    private JsonNode scorecard(String contract, int version) throws IOException {
        return others.scorecard(computed ->
                computed.path("contractId").asText().equals(contract)
                        && computed.path("scorecardVersion").asInt() == version);
    }

    /// The same members of the same snapshot, decided again under the amended contract.
    private static RosterDecided amended(RosterDecided roster) {
        return new RosterDecided(
                roster.contractId(),
                2,
                roster.parties(),
                roster.rosterId() + "-amended",
                2,
                roster.rosterId(),
                roster.location(),
                roster.sha256(),
                roster.members(),
                roster.memberMonths(),
                roster.snapshotId(),
                roster.snapshotLocation(),
                roster.rulesEdition(),
                roster.dataAsOf(),
                roster.paidThrough());
    }

    private static ContractActivated terms(RosterDecided roster, String deciles) {
        return new ContractActivated(
                roster.contractId(),
                roster.contractVersion(),
                "Deciles",
                PARTIES,
                "Payer",
                "Provider",
                YEAR,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", YEAR),
                List.of(
                        new MeasureTerms(
                                "annual-wellness-visit",
                                "Wellness",
                                "0.55",
                                "report",
                                null,
                                new OwnDeciles("Network of 2024", "higher", rates(deciles))),
                        new MeasureTerms(
                                "emergency-visits",
                                "Emergency visits",
                                "0.40",
                                "report",
                                null,
                                new OwnDeciles("State", "lower", rates(VISITS))),
                        new MeasureTerms(
                                "controlled-blood-pressure",
                                "Blood pressure",
                                "0.50",
                                "report",
                                new ContractActivated.Benchmark("236SSP", "cqm", 2026))),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> rates(String written) {
        return Arrays.asList(written.split(" "));
    }

    /// To both parties the same.
    private static ValidatableResponse shown(String scorecard) {
        String path = "/v1/scorecards/" + scorecard;
        String toPayer =
                given().auth()
                        .oauth2(Tokens.payer(PARTIES.payer(), "north", "payer-analyst"))
                        .get(path)
                        .asString();
        ValidatableResponse toProvider =
                given().auth().oauth2(EHR).get(path).then().statusCode(200);
        assertThat(toProvider.extract().asString()).isEqualTo(toPayer);
        return toProvider;
    }
}
