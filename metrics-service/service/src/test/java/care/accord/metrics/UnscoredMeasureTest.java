package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import care.accord.messages.ContractActivated;
import care.accord.messages.ContractActivated.MeasureTerms;
import care.accord.messages.ContractActivated.OwnDeciles;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Fifty members of a whole year, 31 of whom had a wellness visit: 0.62, of deciles of the parties' own 6.5 points.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A measure of a contract that cannot be scored stands on the scorecard with the reason, and quality is not computed of the others (ADR 135)")
class UnscoredMeasureTest {
    private static final Parties PARTIES = new Parties("payer-unscored", "provider-unscored");
    private static final String PAYER = Tokens.payer(PARTIES.payer(), "north", "payer-analyst");
    private static final String PROVIDER =
            Tokens.provider(PARTIES.provider(), "east", "provider-analyst");
    private static final String CONTRACT = "c-unscored";
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    /// An id as publishers of measures write them.
    private static final String COMPOSED = "CMS1000FHIRPrevention.Composite";

    private static final MeasureTerms SCORED =
            new MeasureTerms(
                    "annual-wellness-visit",
                    "Wellness",
                    "0.55",
                    "report",
                    null,
                    new OwnDeciles(
                            "Network of 2024",
                            "higher",
                            List.of(
                                    "0.30", "0.41", "0.47", "0.52", "0.56", "0.60", "0.64", "0.69",
                                    "0.75", "0.82")));
    private static final MeasureTerms COMPOSITE =
            new MeasureTerms(COMPOSED, "Prevention", "0.45", "bonus");
    private static final MeasureTerms MISSPELT =
            new MeasureTerms("anual-wellness-visit", "Wellness again", "0.60", "gate");
    private static final MeasureTerms NO_ID =
            new MeasureTerms("7-day-follow-up", "Follow-up", "1.25", "report");
    private static final MeasureTerms COHORT =
            new MeasureTerms("everybody", "Everybody", "0.50", "report");

    @ConfigProperty(name = "accord.store")
    String location = "";

    @Inject Announcements others;

    @Test
    void theScorecardSaysWhatItLacks() throws IOException, FeedRejected {
        load(everybody()).statusCode(201).body("reason", equalTo("not-a-proportion"));
        load(prevention())
                .statusCode(201)
                .body("scorable", equalTo(false))
                .body("reason", equalTo("unknown-component"))
                .body(
                        "warnings",
                        contains(
                                "Component own-blood-pressure: No measure has this id: load one (POST /v1/measures), or correct the id"));
        RosterDecided roster =
                PlantedStore.visiting(PopulationStore.at(location), 50, 31, 15)
                        .decide(CONTRACT, PARTIES, 1);
        begin(roster, SCORED, COMPOSITE, MISSPELT, NO_ID, COHORT);
        JsonNode first = scorecard(1);
        assertThat(first.path("measures")).hasSize(1);
        assertThat(first.path("quality").isObject()).isFalse();
        assertThat(unscored(first))
                .containsExactly(
                        COMPOSED + " unknown-component",
                        "anual-wellness-visit unknown-measure",
                        "7-day-follow-up unknown-measure",
                        "everybody not-a-proportion");
        String before = first.path("scorecardId").asText();
        shown(before)
                .body("quality", nullValue())
                .body("measures.measure", contains("annual-wellness-visit"))
                .body("measures[0].points.earned", equalTo("6.5"))
                .body("unscored[1].title", equalTo("Wellness again"))
                .body("unscored[1].role", equalTo("gate"))
                .body("unscored[1].target", equalTo("0.60"))
                .body("unscored[1].reason", equalTo("unknown-measure"))
                .body(
                        "unscored[1].detail",
                        equalTo(
                                "No measure has this id: load one (POST /v1/measures), or correct the id"))
                .body(
                        "unscored[3].detail",
                        equalTo("It is scored as cohort; contracts score proportions"));

        given().auth()
                .oauth2(PROVIDER)
                .get("/v1/scorecards/common?year=2025")
                .then()
                .statusCode(200)
                .body("unscored.contract", everyItem(equalTo(CONTRACT)))
                .body(
                        "unscored.measure",
                        contains(COMPOSED, "anual-wellness-visit", "7-day-follow-up", "everybody"))
                .body("unscored[1].title", equalTo("Wellness again"))
                .body("unscored[3].reason", equalTo("not-a-proportion"));

        whatIsLoadedIsScored(before);

        begin(amended(roster), SCORED, COMPOSITE);
        JsonNode third = scorecard(3);
        assertThat(third.at("/quality/score").asText()).isEqualTo("65.00");
        assertThat(unscored(third)).isEmpty();
        shown(third.path("scorecardId").asText())
                .body("quality.score", equalTo("65.00"))
                .body("unscored.size()", equalTo(0));
    }

    /// The scorecard that lacked the composite is computed again, and the one before stays as it was.
    private void whatIsLoadedIsScored(String before) throws IOException {
        load(ownBloodPressure()).statusCode(201).body("scorable", equalTo(true));
        JsonNode second = scorecard(2);
        assertThat(second.path("quality").isObject()).isFalse();
        assertThat(unscored(second))
                .containsExactly(
                        "anual-wellness-visit unknown-measure",
                        "7-day-follow-up unknown-measure",
                        "everybody not-a-proportion");
        shown(second.path("scorecardId").asText())
                .body("measures.measure", contains("annual-wellness-visit", COMPOSED));
        shown(before).body("unscored.size()", equalTo(4));
    }

    private static List<String> unscored(JsonNode announced) {
        return Stream.iterate(0, i -> i < announced.path("unscored").size(), i -> i + 1)
                .map(i -> announced.path("unscored").path(i))
                .map(one -> one.path("measure").asText() + " " + one.path("reason").asText())
                .toList();
    }

    private void begin(RosterDecided roster, MeasureTerms... measures) throws IOException {
        String name = roster.contractId() + roster.contractVersion();
        others.announce(
                Topics.CONTRACT_ACTIVATED,
                "u-terms-" + name,
                PARTIES.payer(),
                new ContractActivated(
                        roster.contractId(),
                        roster.contractVersion(),
                        "Unscored",
                        PARTIES,
                        "Payer",
                        "Provider",
                        YEAR,
                        new ContractActivated.AttributionTerms(
                                "plurality-of-allowed-charges", "mssp", YEAR),
                        List.of(measures),
                        null));
        others.announce(Topics.ROSTER_DECIDED, "u-roster-" + name, PARTIES.payer(), roster);
    }

    private JsonNode scorecard(int version) throws IOException {
        return others.scorecard(computed ->
                computed.path("contractId").asText().equals(CONTRACT)
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

    private static ValidatableResponse load(String bundle) {
        return given().auth()
                .oauth2(PAYER)
                .contentType("application/fhir+json")
                .body(bundle)
                .post("/v1/measures")
                .then();
    }

    /// To both parties the same.
    private static ValidatableResponse shown(String scorecard) {
        String path = "/v1/scorecards/" + scorecard;
        String toPayer = given().auth().oauth2(PAYER).get(path).asString();
        ValidatableResponse toProvider =
                given().auth().oauth2(PROVIDER).get(path).then().statusCode(200);
        assertThat(toProvider.extract().asString()).isEqualTo(toPayer);
        return toProvider;
    }

    private static String ownBloodPressure() {
        return PackageBundle.write(PackageFiles.shipped("controlled-blood-pressure"))
                .replace("\"id\":\"controlled-blood-pressure\"", "\"id\":\"own-blood-pressure\"");
    }

    /// The shipped measure as a cohort: who is in its initial population.
    private static String everybody() {
        return PackageBundle.write(PackageFiles.shipped("controlled-blood-pressure"))
                .replace("\"id\":\"controlled-blood-pressure\"", "\"id\":\"everybody\"")
                .replace("\"code\":\"proportion\"", "\"code\":\"cohort\"");
    }

    private static String prevention() {
        return """
        {"resourceType":"Bundle","type":"collection","entry":[{"resource":
         {"resourceType":"Measure","id":"%s","url":"urn:measure:prevention","version":"1","title":"Prevention","status":"active",
          "scoring":{"coding":[{"code":"composite"}]},"compositeScoring":{"coding":[{"code":"opportunity"}]},
          "relatedArtifact":[{"type":"composed-of","resource":"urn:accord:measure:annual-wellness-visit"},
           {"type":"composed-of","resource":"urn:measure:own-blood-pressure"}]}}]}
        """
                .formatted(COMPOSED);
    }
}
