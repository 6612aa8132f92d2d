package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.RowSecurity;
import care.accord.servicekit.parts.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Anybody reads of a provider organization what both parties to a contract agreed to publish, and nothing else")
class DirectoryTest {
    private static final String ORGANIZATIONS = "/v1/directory/organizations";
    private static final Parties PARTIES = new Parties("payer-listed", "provider-listed");
    private static final String NAME = "Listed Physicians";

    @Inject Announcements others;

    @Inject AgroalDataSource database;

    @ConfigProperty(name = "accord.store")
    String location = "";

    /// Two contracts of 90 members: 35 and 49 of 90 had a visit. One alone is of fewer than a hundred members; together 84 of 180, 0.47.
    @Test
    void nothingWithoutBothAndNothingOfFew() throws IOException, FeedRejected {
        scored("c-listed-1", 20, 15, 0);
        scored("c-listed-2", 24, 15, 10);
        assertThat(found()).isEmpty();
        agree(payer(), "c-listed-1", true).then().statusCode(200).body("published", equalTo(false));
        agree(payer(), "c-listed-2", true);
        assertThat(found()).as("the provider organization has not agreed").isEmpty();
        agree(provider(), "c-listed-1", true)
                .then()
                .statusCode(200)
                .body("published", equalTo(true))
                .body("parties.party", equalTo(List.of("payer", "provider")));
        assertThat(found()).as("90 members are too few").isEmpty();
        String id = agree(provider(), "c-listed-2", true).path("organization");
        assertThat(found()).containsExactly(id);
        listed(id);
        refused();
        agree(payer(), "c-listed-2", false)
                .then()
                .statusCode(200)
                .body("published", equalTo(false));
        assertThat(found()).as("taken back").isEmpty();
        given().get(ORGANIZATIONS + "/" + id).then().statusCode(404);
    }

    @Test
    void noTableIsOutsideTheRule() throws SQLException {
        assertThat(
                        RowSecurity.leaks(
                                database,
                                new RowSecurity.Published(
                                        "directory_listing",
                                        "everybody_reads",
                                        Set.of(
                                                "tenant_id",
                                                "organization_id",
                                                "name",
                                                "specialties",
                                                "states",
                                                "published",
                                                "published_at"),
                                        "what both parties agreed to publish, of nobody in particular")))
                .as("the partial index on open feeds is no key")
                .isEmpty();
    }

    private static void listed(String id) {
        Response read = given().get(ORGANIZATIONS + "/" + id);
        read.then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=3600"))
                .body("name", equalTo(NAME))
                .body("sources.size()", equalTo(1))
                .body("sources[0].payers", equalTo(List.of("Payer Listed")))
                .body("sources[0].atLeastMembers", equalTo(100))
                .body("sources[0].measures[0].measure", equalTo("annual-wellness-visit"))
                .body("sources[0].measures[0].rate", equalTo("0.47"))
                .body("sources[0].measures[0].atLeastPeople", equalTo(100));
        assertThat(read.asString())
                .doesNotContain(PARTIES.payer(), PARTIES.provider(), "180", "c-listed");
        given().header("If-None-Match", read.header("ETag"))
                .get(ORGANIZATIONS + "/" + id)
                .then()
                .statusCode(304);
        assertThat(given().accept("text/csv").get(ORGANIZATIONS + "?query=listed").asString())
                .startsWith("id,name,payers,start,end,")
                .contains(id + "," + NAME + ",Payer Listed,")
                .contains("annual-wellness-visit,");
        given().get(ORGANIZATIONS + "?query=listed&state=ZZ")
                .then()
                .body("data.size()", equalTo(0));
        given().get(ORGANIZATIONS + "?limit=1&startingAfter=nobody")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-malformed"));
        given().get(ORGANIZATIONS + "?query=" + "x".repeat(101)).then().statusCode(400);
        given().get(ORGANIZATIONS + "?limit=1&startingAfter=" + id).then().statusCode(200);
    }

    private static void refused() {
        String agreement = "/v1/directory/agreements/c-listed-1";
        given().get(agreement).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.payer("payer-other", "other", "payer-approver"))
                .get(agreement)
                .then()
                .statusCode(404);
        agree(Tokens.payer("payer-other", "other", "payer-approver"), "c-listed-1", true)
                .then()
                .statusCode(404);
        agree(Tokens.payer(PARTIES.payer(), "analyst", "payer-analyst"), "c-listed-1", false)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(payer())
                .contentType(ContentType.JSON)
                .body("{}")
                .put(agreement)
                .then()
                .statusCode(400)
                .body("code", equalTo("word-missing"));
    }

    private static List<String> found() {
        return given().get(ORGANIZATIONS + "?query=LISTED phys")
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private static Response agree(String token, String contract, boolean agreed) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"agreed\": %s}".formatted(agreed))
                .put("/v1/directory/agreements/" + contract);
    }

    private static String payer() {
        return Tokens.payer(PARTIES.payer(), "approver", "payer-approver");
    }

    private static String provider() {
        return Tokens.provider(PARTIES.provider(), "approver", "provider-approver");
    }

    private void scored(String contractId, int english, int spanish, int vietnamese)
            throws IOException, FeedRejected {
        RosterDecided roster =
                PlantedStore.speaking(PopulationStore.at(location), english, spanish, vietnamese)
                        .decide(contractId, PARTIES, 1);
        others.announce(
                Topics.CONTRACT_ACTIVATED, "t-" + contractId, PARTIES.payer(), terms(roster));
        others.announce(Topics.ROSTER_DECIDED, "r-" + contractId, PARTIES.payer(), roster);
        others.scorecard(computed -> computed.path("contractId").asText().equals(contractId));
    }

    private static ContractActivated terms(RosterDecided roster) {
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        return new ContractActivated(
                roster.contractId(),
                1,
                "Shared savings",
                roster.parties(),
                "Payer Listed",
                NAME,
                year,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp", year),
                List.of(
                        new ContractActivated.MeasureTerms(
                                "annual-wellness-visit", "Wellness", "0.55", "bonus")),
                null);
    }
}
