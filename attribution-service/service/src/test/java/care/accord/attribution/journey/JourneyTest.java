package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static care.accord.attribution.journey.County.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.RowSecurity;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("Files become snapshots, snapshots become rosters, and both parties see why")
class JourneyTest {
    @Inject ObjectMapper json;

    @Inject AgroalDataSource database;

    @Inject Tenancy tenancy;

    @Inject Session session;

    private static Caller payer(String tenant) {
        return new Caller(
                Tokens.payer(tenant, tenant + "-integration", "feed-submitter", "payer-analyst"));
    }

    private static Caller provider(String tenant) {
        return new Caller(Tokens.provider(tenant, tenant + "-analyst", "provider-analyst"));
    }

    private void activate(String contract, int version, Parties parties) {
        new Announcer(json).announce(Announcer.contract(contract, version, parties));
    }

    @Test
    void aSecondClaimsFileMovesTheRoster() {
        Parties parties = new Parties("payer-journey", "provider-journey");
        Caller payer = payer(parties.payer());
        Caller provider = provider(parties.provider());
        activate("c-journey", 1, parties);
        payer.submitAndWait("provider-roster", County.roster("c-journey", OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        JsonPath feed = payer.submitAndWait("medical-claims", County.firstClaims());
        assertThat(feed.getString("status")).isEqualTo("accepted");
        assertThat(feed.getInt("accepted")).isEqualTo(4);
        assertThat(feed.getString("controlTotals.allowed")).isEqualTo("390.00");

        String first = payer.rosterPath("c-journey", 1);
        seesTheFirstRoster(payer, first);
        seesTheFirstRoster(provider, first);
        explainsAda(provider, first);

        payer.submitAndWait("medical-claims", County.secondClaims());
        String second = payer.rosterPath("c-journey", 2);
        JsonPath changes = provider.json(second + "/changes");
        assertThat(changes.getInt("added")).isEqualTo(1);
        assertThat(changes.getInt("dropped")).isEqualTo(1);
        assertThat(changes.getInt("kept")).isEqualTo(1);
        assertThat(changes.getMap("causes"))
                .containsOnlyKeys("gained-plurality", "lost-plurality", "nothing");
        assertThat(provider.json(second + "/members?change=added").getList("data.beneficiaryId"))
                .isEqualTo(List.of("cal"));
        theDroppedStayTheProvidersOnlyByName(provider, payer, second);
        assertThat(announcedRosters(parties.payer())).isEqualTo(2);
    }

    private static void seesTheFirstRoster(Caller caller, String roster) {
        JsonPath members = caller.json(roster + "/members?limit=1");
        assertThat(members.getBoolean("hasMore")).isTrue();
        assertThat(members.getString("data[0].beneficiaryId")).isEqualTo("ada");
        assertThat(members.getString("data[0].name")).isEqualTo("Ada One");
        assertThat(members.getString("data[0].provider.tin")).isEqualTo(OURS);
        assertThat(members.getString("data[0].reason.allowed")).isEqualTo("100.00");
        assertThat(members.getString("data[0].reason.decidedBy")).isEqualTo("charges");
        assertThat(members.getString("data[0].reason.runnerUp.allowed")).isEqualTo("90.00");
        assertThat(members.getInt("data[0].memberMonths")).isEqualTo(12);
        JsonPath rest = caller.json(roster + "/members?startingAfter=" + members.getString("next"));
        assertThat(rest.getList("data.beneficiaryId")).isEqualTo(List.of("ben"));
        assertThat(rest.getBoolean("hasMore")).isFalse();
        JsonPath summary = caller.json(roster);
        assertThat(summary.getInt("members")).isEqualTo(2);
        assertThat(summary.getInt("memberMonths")).isEqualTo(24);
        assertThat(summary.getString("inputs.runId")).isEqualTo(summary.getString("id"));
        assertThat(summary.getString("inputs.paidThrough")).isEqualTo("2025-03-15");
    }

    private static void explainsAda(Caller caller, String roster) {
        JsonPath why = caller.json(roster + "/members/1/explanation");
        assertThat(why.getString("sentence"))
                .isEqualTo(
                        "Assigned to the contract's providers in step 1: $100.00 of allowed primary care charges on 1 day,"
                                + " against $90.00 of the practice with TIN 200000001, a margin of $10.00.");
        assertThat(why.getList("totals.name"))
                .isEqualTo(List.of("Provider organization", "the practice with TIN " + THEIRS));
        assertThat(why.getList("lines.claimId")).isEqualTo(List.of("1", "2"));
        assertThat(why.getList("citations.citation")).contains("42 CFR 425.402(b)(2)-(3)");
    }

    private static void theDroppedStayTheProvidersOnlyByName(
            Caller provider, Caller payer, String roster) {
        JsonPath dropped = provider.json(roster + "/members?change=dropped");
        assertThat(dropped.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        String why = roster + "/members/" + dropped.getInt("data[0].row") + "/explanation";
        assertThat(provider.json(why).getList("lines")).isEmpty();
        assertThat(payer.json(why).getList("lines.claimId")).isEqualTo(List.of("2"));
    }

    private long announcedRosters(String tenant) {
        return tenancy.inTransaction(
                tenant,
                () ->
                        session.createNativeQuery(
                                        "select count(*) from outbox where topic = 'roster-decided' and tenant_id = :tenant",
                                        Long.class)
                                .setParameter("tenant", tenant)
                                .getSingleResult());
    }

    @Test
    void theRosterIsAlsoATable() {
        Parties parties = new Parties("payer-table", "provider-table");
        Caller payer = payer(parties.payer());
        activate("c-table", 1, parties);
        payer.submitAndWait("provider-roster", County.roster("c-table", OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        String path = payer.rosterPath("c-table", 1) + "/members";
        String table =
                io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(payer.token())
                        .accept("text/csv")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        assertThat(table.lines())
                .contains(
                        "1,ada,Ada One,100000001,1234567893,step 1,charges,100.00,1,the practice with TIN 200000001,90.00,12,added,first-roster,,190.00,2,,");
    }

    @Test
    void theSameInputsMakeNoSecondVersion() {
        Parties parties = new Parties("payer-same", "provider-same");
        Caller payer = payer(parties.payer());
        payer.submitAndWait("provider-roster", County.roster("c-same", OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        activate("c-same", 1, parties);
        payer.rosterPath("c-same", 1);

        // The same list in another order and with a repeated row is the same list.
        payer.submitAndWait("provider-roster", County.roster("c-same", OURS_TOO, OURS, OURS));
        activate("c-same", 1, parties);
        activate("c-same-too", 1, parties);
        payer.submitAndWait("provider-roster", County.roster("c-same-too", OURS));
        payer.rosterPath("c-same-too", 1);
        assertThat(payer.json("/v1/rosters?contract=c-same").getList("data.version"))
                .isEqualTo(List.of(1));
    }

    @Test
    void anotherListOfParticipantsMovesTheRoster() {
        Parties parties = new Parties("payer-list", "provider-list");
        Caller payer = payer(parties.payer());
        activate("c-list", 1, parties);
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        payer.submitAndWait("provider-roster", County.roster("c-list", OURS));
        assertThat(payer.json(payer.rosterPath("c-list", 1)).getInt("members")).isEqualTo(1);
        payer.submitAndWait("provider-roster", County.roster("c-list", OURS, OURS_TOO));
        assertThat(payer.json(payer.rosterPath("c-list", 2)).getInt("members")).isEqualTo(2);
    }

    @Test
    void anotherTenantsRosterIsExactlyLikeAMissingOne() {
        Parties parties = new Parties("payer-mine", "provider-mine");
        Caller payer = payer(parties.payer());
        activate("c-mine", 1, parties);
        payer.submitAndWait("provider-roster", County.roster("c-mine", OURS));
        payer.submitAndWait("eligibility", County.eligibility());
        String feed =
                "/v1/feeds/"
                        + payer.submitAndWait("medical-claims", County.firstClaims())
                                .getString("id");
        String roster = payer.rosterPath("c-mine", 1);
        for (Caller other : List.of(payer("payer-other"), provider("provider-other"))) {
            assertThat(other.json("/v1/rosters?contract=c-mine").getList("data")).isEmpty();
            for (String below : List.of("", "/members", "/changes", "/members/1/explanation")) {
                String foreign = notFound(other, roster + below, roster);
                String missing = notFound(other, "/v1/rosters/r-0" + below, "/v1/rosters/r-0");
                assertThat(foreign).isEqualTo(missing);
            }
        }
        assertThat(notFound(payer("payer-other"), feed, feed))
                .isEqualTo(notFound(payer("payer-other"), "/v1/feeds/f-0", "/v1/feeds/f-0"));
    }

    private static String notFound(Caller caller, String path, String id) {
        return caller.get(path).then().statusCode(404).extract().asString().replace(id, "ID");
    }

    @Test
    void noTableIsOutsideTheRule() throws SQLException {
        assertThat(RowSecurity.leaks(database)).isEmpty();
    }
}
