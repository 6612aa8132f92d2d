package care.accord.metrics;

import static care.accord.metrics.RiskScenario.SCORES;
import static care.accord.metrics.RiskScenario.TABLES;
import static care.accord.metrics.RiskScenario.analyst;
import static care.accord.metrics.RiskScenario.decided;
import static care.accord.metrics.RiskScenario.get;
import static care.accord.metrics.RiskScenario.load;
import static care.accord.metrics.RiskScenario.score;
import static care.accord.metrics.RiskScenario.send;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import care.accord.messages.Parties;
import care.accord.population.CodeSystem;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.vocabulary.DateSpan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
        "A payer loads the published tables and scores a contract's members; both parties read how scores lie and what they are made of")
class RiskScoreTest {
    @Inject Announcements others;

    @ConfigProperty(name = "accord.store")
    String location = "";

    /// Of 31, 14 have 0.396, 16 have 0.562 and one 0.896; over 1.067 these are 0.371, 0.527 and 0.840, and 0.467 on average.
    @Test
    void membersAreScoredAndTheirScoresExplained() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-risk", "provider-risk");
        decided(others, "c-risk", parties, PopulationStore.at(location));
        String payer = analyst(parties);
        score(payer, "c-risk", 2026)
                .then()
                .statusCode(422)
                .body("code", equalTo("risk-tables-unusable"));
        load(payer);
        String id =
                score(payer, "c-risk", 2026)
                        .then()
                        .statusCode(201)
                        .body("scores.models", equalTo(List.of("V28")))
                        .body("scores.members", equalTo(31))
                        .body("scores.unscored", equalTo(0))
                        .body("scores.mean", equalTo("0.467"))
                        .body("scores.bands.people", equalTo(List.of(14, 17, 0, 0, 0, 0)))
                        .body("scores.bands[1].from", equalTo("0.5"))
                        .body("scores.bands[5].below", nullValue())
                        .body("tables.'ra_coefficients_2026.csv'", startsWith("version 1 "))
                        .body("inputs.rosterId", equalTo("r-c-risk-1"))
                        .extract()
                        .path("id");
        score(payer, "c-risk", 2026).then().statusCode(200).body("id", equalTo(id));
        lists(id, Tokens.provider(parties.provider(), "analyst", "provider-analyst"));
        explained(id, payer);
        get(payer, SCORES + "?contract=c-risk").body("data.id", equalTo(List.of(id)));

        send(
                        payer,
                        "ra_coefficients_2026.csv",
                        WorkedRiskTables.COEFFICIENTS.replace("0.500", "0.600"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        score(payer, "c-risk", 2026)
                .then()
                .statusCode(201)
                .body("tables.'ra_coefficients_2026.csv'", startsWith("version 2 "));
        get(payer, SCORES + "?contract=c-risk").body("data", hasSize(2));
    }

    private static void lists(String id, String provider) {
        String members = SCORES + "/" + id + "/members";
        get(provider, SCORES + "/" + id).body("members", equalTo("shown"));
        get(provider, members + "?limit=2")
                .body("data.beneficiaryId", equalTo(List.of("p-00", "p-01")))
                .body("next", equalTo("101"));
        get(provider, members + "?limit=2&startingAfter=101").body("data[0].row", equalTo(102));
        get(provider, members + "?list=high")
                .body("data.beneficiaryId", equalTo(List.of("p-14", "p-30")));
        get(provider, members + "?list=rising")
                .body("data.beneficiaryId", equalTo(List.of("p-30")))
                .body("data[0].rise", equalTo("0.500"))
                .body("data[0].reasons", equalTo("CNA_HCC2 0.500; CNA_M70_74 0.396"))
                .body("data[0].models", nullValue());
        get(provider, members + "?list=gaps")
                .body("data.beneficiaryId", equalTo(List.of("p-28", "p-29")))
                .body("data[0].paid", equalTo("0.496"));
        given().auth()
                .oauth2(provider)
                .get(members + "?list=tall")
                .then()
                .statusCode(400)
                .body("code", equalTo("list-unknown"));
    }

    private static void explained(String id, String payer) {
        String member = SCORES + "/" + id + "/members/";
        get(payer, member + "128")
                .body("lists", empty())
                .body("models.model", equalTo(List.of("V28")))
                .body("models[0].raw", equalTo("0.562"))
                .body("models[0].before", equalTo("1.034"))
                .body("models[0].categories", equalTo(List.of(37)))
                .body("models[0].drivers.value", equalTo(List.of("0.396", "0.166")))
                .body("models[0].dropped.category", equalTo(List.of(38)))
                .body("models[0].dropped[0].above", equalTo(37))
                .body("models[0].gaps[0].kind", equalTo("recapture"))
                .body("models[0].gaps[0].meaning", equalTo("Heart failure"))
                .body("models[0].gaps[0].worth", equalTo("0.472"))
                .body("models[0].gaps[0].reportedIn", equalTo(2024))
                .body("models[0].gaps[0].evidence[0]", containsString("I509 on 2024-03-04"));
        given().auth().oauth2(payer).get(member + "99").then().statusCode(404);
    }

    @Test
    void whoHasNoScoreIsListedWithTheReason() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-risk-unscored", "provider-risk-unscored");
        decided(
                others,
                "c-risk-unscored",
                parties,
                PlantedStore.ill(PopulationStore.at(location)).unscored());
        String payer = analyst(parties);
        load(payer);
        String id =
                score(payer, "c-risk-unscored", 2026).then().statusCode(201).extract().path("id");
        String members = SCORES + "/" + id + "/members";
        get(payer, members + "?list=unscored")
                .body("data.beneficiaryId", equalTo(List.of("p-sexless", "p-unknown")))
                .body("data.unscored", equalTo(List.of("no-sex", "no-eligibility")))
                .body("data[0].raw", nullValue())
                .body("data[0].normalized", nullValue());
        get(payer, members + "/131").body("unscored", equalTo("no-sex")).body("models", empty());
        get(payer, members + "?startingAfter=129")
                .body("data.beneficiaryId", equalTo(List.of("p-30")));
    }

    @Test
    void whatCannotBeScoredIsRefused() throws IOException, FeedRejected {
        Parties parties = new Parties("payer-risk-refused", "provider-risk-refused");
        decided(others, "c-risk-refused", parties, PopulationStore.at(location));
        String payer = analyst(parties);
        String stranger = Tokens.payer("payer-other", "other", "payer-analyst");
        load(payer);
        score(stranger, "c-risk-refused", 2026).then().statusCode(404);
        score(payer, "c-none", 2026).then().statusCode(404);
        score(payer, "c-risk-refused", 2099)
                .then()
                .statusCode(422)
                .body("code", equalTo("payment-year-unknown"));
        score(payer, "c-risk-refused", 7)
                .then()
                .statusCode(400)
                .body("code", equalTo("payment-year-missing"));
        String id = score(payer, "c-risk-refused", 2026).path("id");
        for (String path : List.of("", "/members", "/members/100")) {
            given().auth().oauth2(stranger).get(SCORES + "/" + id + path).then().statusCode(404);
        }
        get(stranger, SCORES + "?contract=c-risk-refused").body("data", empty());
        get(stranger, TABLES).body("data", empty());
        given().auth()
                .oauth2(Tokens.provider(parties.provider(), "analyst", "provider-analyst"))
                .contentType(ContentType.JSON)
                .body(Map.of("contract", "c-risk-refused", "paymentYear", 2026))
                .post(SCORES)
                .then()
                .statusCode(403);
    }

    @Test
    void aTableSaysWhatItLacks() {
        String payer = Tokens.payer("payer-tables", "analyst", "payer-analyst");
        send(payer, "prices.csv", "a\n1\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("table-unknown"))
                .body("detail", containsString("ra_coefficients_YEAR.csv"));
        send(payer, "ra_coefficients_2026.csv", "coefficient,model_version\nCNA_M70_74,C28\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("risk-table-refused"))
                .body("errors.pointer", equalTo(List.of("value")));
        send(payer, "ra_coefficients_2026.csv", WorkedRiskTables.COEFFICIENTS)
                .then()
                .statusCode(201);
        send(payer, "ra_coefficients_2026.csv", WorkedRiskTables.COEFFICIENTS)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        get(payer, TABLES).body("data.name", equalTo(List.of("ra_coefficients_2026.csv")));
    }

    /// 42 CFR Part 2: a diagnosis tells of the claim that reported it.
    @Test
    void membersAreThePayersAloneWhereRestrictedClaimsMayStandBehindScores()
            throws IOException, FeedRejected {
        Parties parties = new Parties("payer-risk-part2", "provider-risk-part2");
        SubstanceUseCodes codes =
                new SubstanceUseCodes(
                        List.of(
                                new SubstanceUseCodes.Entry(
                                        CodeSystem.ICD_10_CM,
                                        "A4154",
                                        new DateSpan(
                                                LocalDate.of(2020, 1, 1),
                                                LocalDate.of(2030, 12, 31)),
                                        "a test")));
        decided(others, "c-risk-part2", parties, PopulationStore.at(location).restricting(codes));
        String payer = analyst(parties);
        load(payer);
        String id =
                score(payer, "c-risk-part2", 2026)
                        .then()
                        .statusCode(201)
                        .body("members", equalTo("withheld"))
                        .extract()
                        .path("id");
        String provider = Tokens.provider(parties.provider(), "analyst", "provider-analyst");
        get(provider, SCORES + "/" + id).body("scores.mean", equalTo("0.467"));
        for (String path : List.of("/members", "/members/100", "/members?list=high")) {
            given().auth()
                    .oauth2(provider)
                    .get(SCORES + "/" + id + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("members-withheld"));
        }
        get(payer, SCORES + "/" + id + "/members?list=rising")
                .body("data.beneficiaryId", hasItem("p-30"));
    }
}
