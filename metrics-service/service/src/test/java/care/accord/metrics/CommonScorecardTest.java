package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Scorecards by groups of people, and of all payers together")
class CommonScorecardTest {
    @Inject Announcements others;

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Test
    void groupsAreComparedWithTheDeclaredOne() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-equity", "provider-equity");
        String path = "/v1/scorecards/" + scorecard("c-equity", parties, 30, 15, 18) + "/equity";
        String token = Tokens.payer(parties.payer(), "analyst", "payer-analyst");
        given().auth()
                .oauth2(token)
                .get(path + "?by=language")
                .then()
                .statusCode(200)
                .body("by", equalTo("language"))
                .body("leastShown", equalTo(11))
                .body("measures[0].reference", equalTo("en"))
                // 30 of 40 leaves 10, who are not shown; the two others with them, for nobody else
                // is left.
                .body("measures[0].groups.people", equalTo(List.of(40, 30, 20)))
                .body("measures[0].groups.hidden", equalTo(List.of(true, false, true)))
                .body("measures[0].groups[0].rate", nullValue());

        String shown = "/v1/scorecards/" + scorecard("c-equity-2", parties, 20, 15, 0) + "/equity";
        given().auth()
                .oauth2(token)
                .get(shown + "?by=language")
                .then()
                .body("measures[0].groups.rate", equalTo(List.of("0.5", "0.5", "0")))
                .body("measures[0].groups[2].gap.absolute", equalTo("-0.5"))
                .body("measures[0].groups.few", equalTo(List.of(false, false, true)));
        assertThat(
                        given().auth()
                                .oauth2(token)
                                .accept("text/csv")
                                .get(shown + "?by=language")
                                .asString())
                .startsWith("measure,by,group,reference,people,numerator,rate,low,high,")
                .contains("annual-wellness-visit,language,es,en,30,15,0.5,");

        given().auth()
                .oauth2(token)
                .get(shown + "?by=hair")
                .then()
                .statusCode(400)
                .body("code", equalTo("characteristic-unknown"));
        given().auth()
                .oauth2(Tokens.payer("payer-other", "other", "payer-analyst"))
                .get(shown + "?by=language")
                .then()
                .statusCode(404);
    }

    /// 20 and 24 of 40, 15 and 15 of 30, 0 and 10 of 20 had a visit: 84 of 180 against 0.55, 8.4 of 10 points. Each visit cost $130: $4,550
    /// and $6,370 in 90 years of members. Twenty others of each payer cost nothing, so that people alike cost 90 / 110 of it.
    @Test
    void allPayersOfAProviderMakeOneScorecard() throws IOException, FeedRejected {
        Parties north = new Parties("payer-common-n", "provider-common");
        Parties south = new Parties("payer-common-s", "provider-common");
        String ofNorth = scorecard("c-common-n", north, 20, 15, 0);
        scorecard("c-common-s", south, 24, 15, 10);
        String payer = Tokens.payer(north.payer(), "analyst", "payer-analyst");
        String provider = Tokens.provider(north.provider(), "analyst", "provider-analyst");

        String results = "measure,score,respondents\nCAHPS_1,82.81,400\n";
        survey(payer, "c-common-n", results).then().statusCode(201).body("version", equalTo(1));
        survey(payer, "c-common-n", results).then().statusCode(200).body("version", equalTo(1));
        survey(payer, "c-common-n", results.replace("82.81", "83.9") + "CAHPS_2,70,10\n")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("results[0].score", equalTo("83.9"))
                .body("results.hidden", equalTo(List.of(false, true)))
                .body("results[1].score", nullValue())
                .body("results[0].points", equalTo("6.0"))
                .body("results[1].points", nullValue())
                .body("results[1].respondents", nullValue());
        given().auth()
                .oauth2(provider)
                .get("/v1/scorecards/" + ofNorth)
                .then()
                .statusCode(200)
                .body("experience.version", equalTo(2))
                .body("experience.results.measure", equalTo(List.of("CAHPS_1", "CAHPS_2")))
                .body("experience.results[0].points", equalTo("6.0"))
                .body("experience.results[1].hidden", equalTo(true))
                .body("spend.perMemberMonth", equalTo("4.21"))
                .body("spend.dollars", equalTo("4550.00"))
                .body("spend.memberMonths", equalTo(1080))
                .body("spend.expectedPerMemberMonth", equalTo("3.45"));
        given().auth()
                .oauth2(provider)
                .get("/v1/scorecards?contract=c-common-n")
                .then()
                .body("data[0].experience", nullValue());
        survey(payer, "c-common-n", results + "CAHPS_1,200,x\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("survey-refused"))
                .body("errors.size()", equalTo(3))
                .body("errors[0].pointer", equalTo("line 3, measure"));
        survey(payer, "c-common-s", results).then().statusCode(404);
        given().auth()
                .oauth2(provider)
                .get("/v1/survey-results?contract=c-common-n")
                .then()
                .body("data.version", equalTo(List.of(2, 1)));

        given().auth()
                .oauth2(provider)
                .get("/v1/scorecards/common?year=2025")
                .then()
                .statusCode(200)
                .body("contracts", equalTo(List.of("c-common-n", "c-common-s")))
                .body("domains.domain", equalTo(List.of("quality", "experience", "equity", "cost")))
                .body("domains[0].measures[0].contracts", equalTo(2))
                .body("domains[0].measures[0].points", equalTo("8.4"))
                .body("domains[0].measures[0].distanceToTarget", equalTo(15))
                .body("domains[1].points", equalTo("6.00"))
                .body("domains[3].measures[0].measure", equalTo("spend-per-member-month"))
                .body("domains[3].measures[0].rate", equalTo("5.06"))
                .body("domains[3].measures[0].target", equalTo("4.14"))
                .body("domains[3].measures[0].spend.dollars", equalTo("10920.00"))
                .body("domains[3].measures[0].spend.memberMonths", equalTo(2160))
                .body("domains[3].points", equalTo("8.10"))
                .body("unscored", equalTo(List.of()));
        given().auth()
                .oauth2(payer)
                .get("/v1/scorecards/common?year=2025")
                .then()
                .body("domains[3].measures[0].rate", equalTo("4.21"))
                .body("contracts", equalTo(List.of("c-common-n")));
        given().auth()
                .oauth2(Tokens.provider("provider-nobody", "x", "provider-analyst"))
                .get("/v1/scorecards/common?year=2025")
                .then()
                .body("contracts", equalTo(List.of()))
                .body("score", nullValue());
    }

    private static Response survey(String token, String contract, String results) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(results)
                .post("/v1/survey-results?year=2025&contract=" + contract);
    }

    private String scorecard(
            String contractId, Parties parties, int english, int spanish, int vietnamese)
            throws IOException, FeedRejected {
        RosterDecided roster =
                PlantedStore.speaking(PopulationStore.at(location), english, spanish, vietnamese)
                        .besides(20)
                        .decide(contractId, parties, 1);
        others.announce(
                Topics.CONTRACT_ACTIVATED, "t-" + contractId, parties.payer(), terms(roster));
        others.announce(Topics.ROSTER_DECIDED, "r-" + contractId, parties.payer(), roster);
        return others.scorecard(computed -> computed.path("contractId").asText().equals(contractId))
                .path("scorecardId")
                .asText();
    }

    private static ContractActivated terms(RosterDecided roster) {
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        return new ContractActivated(
                roster.contractId(),
                1,
                "Shared savings",
                roster.parties(),
                "Payer",
                "Provider",
                year,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", year),
                List.of(
                        new ContractActivated.MeasureTerms(
                                "annual-wellness-visit", "Wellness", "0.55", "bonus")),
                null);
    }
}
