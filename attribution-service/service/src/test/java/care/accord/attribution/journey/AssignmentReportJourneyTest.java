package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "An assignment list report is delivered as a zip of its tables and laid beside a roster by what it says")
class AssignmentReportJourneyTest {
    private static final String NAME = "P.A0001.ACO.QALR.2025Q4.D260201.T0100000";
    private static final String PERSON = "BENE_MBI_ID,BENE_HIC_NUM,BENE_BRTH_DT,BENE_DEATH_DT,";

    @Inject ObjectMapper json;

    private static Caller payer(String tenant) {
        return new Caller(Tokens.payer(tenant, "sender", "feed-submitter", "payer-analyst"));
    }

    private static Response send(Caller payer, Map<String, String> tables) {
        byte[] zip = Delivery.zip(tables);
        return given().auth()
                .oauth2(payer.token())
                .contentType("application/octet-stream")
                .header("Content-Digest", Caller.digest(zip))
                .queryParam("kind", "alr")
                .queryParam("name", NAME + ".zip")
                .body(zip)
                .post("/v1/feeds");
    }

    private static JsonPath decided(Caller payer, Map<String, String> tables) {
        return payer.feedDecided(
                send(payer, tables).then().statusCode(202).extract().header("Location"));
    }

    /// Ada is theirs in step 2 and mostly of the other practice; Ben has left, because somebody else had the plurality.
    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                NAME + "_1-1.csv",
                PERSON
                        + "IN_VA_MAX,CBA_FLAG,ASSIGNMENT_TYPE\n"
                        + "ada,ada-before,05/05/1945,,0,1,2\neve,,05/05/1948,,0,1,1\n");
        tables.put(
                NAME + "_1-2.csv",
                PERSON
                        + "MASTER_ID,B_EM_LINE_CNT_T\n"
                        + "ada,,,,%s,1\nada,,,,%s,3\n".formatted(County.OURS, County.OURS_TOO));
        tables.put(
                NAME + "_1-5.csv",
                PERSON
                        + "PLUR_R05,AB_R01,HMO_R03,NO_US_R02,MDM_R04,NOFND_R06\nben,,,,1,0,0,0,0,0\n");
        tables.put(NAME + "_1-9.csv", "BENE_MBI_ID,ADI_NATRANK\nada,50\n");
        return tables;
    }

    @Test
    void bothSidesSayWhy() {
        Caller payer = payer("payer-report");
        new Announcer(json)
                .announce(
                        Announcer.contract(
                                "c-report", 1, new Parties("payer-report", "provider-report")));
        payer.submitAndWait(
                "provider-roster", County.roster("c-report", County.OURS, County.OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        String roster = payer.rosterPath("c-report", 1);

        JsonPath feed = decided(payer, tables());

        assertThat(feed.getString("status")).as(feed.getString("problem")).isEqualTo("accepted");
        assertThat(feed.getInt("accepted")).isEqualTo(5);
        assertThat(feed.getList("remarks.code")).asString().isEqualTo("[table-1-9-files]");
        String path = roster + "/reconciliations/" + feed.getString("id");
        JsonPath answer = payer.json(path);
        assertThat(answer.getInt("listed")).isEqualTo(2);
        assertThat(answer.getInt("matched")).isEqualTo(1);
        assertThat(answer.getInt("differing")).isEqualTo(1);
        String ada = "data.find { it.beneficiaryId == 'ada' }.";
        assertThat(answer.getList(ada + "differences.what")).asString().contains("practice");
        assertThat(answer.getString(ada + "differences.find { it.what == 'practice' }.theirs"))
                .isEqualTo(County.OURS_TOO);
        assertThat(answer.getString(ada + "theirs.step")).isEqualTo("2");
        String ben = "data.find { it.beneficiaryId == 'ben' }.";
        assertThat(answer.getString(ben + "side")).isEqualTo("ours-only");
        assertThat(answer.getString(ben + "theirs.reasons[0].code"))
                .isEqualTo("plurality-elsewhere");
        assertThat(answer.getString(ben + "reason.decision")).isEqualTo("contract");
        assertThat(payer.table("GET", path, ""))
                .contains("differences,their_reasons")
                .contains(
                        "practice: %s here, %s on the list."
                                .formatted(County.OURS, County.OURS_TOO));
    }

    @Test
    void aTableThatIsWrongNamesTableLineAndColumn() {
        Caller payer = payer("payer-report-wrong");
        Map<String, String> tables = tables();
        tables.put(NAME + "_1-5.csv", PERSON + "PLUR_R05\nben,,,,9\n");

        JsonPath feed = decided(payer, tables);

        assertThat(feed.getString("status")).isEqualTo("rejected");
        assertThat(
                        payer.get("/v1/feeds/" + feed.getString("id") + "/rejections")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .contains("2,1-5 PLUR_R05,")
                .contains("'9' is not one of 0, 1");

        tables.remove(NAME + "_1-1.csv");
        send(payer, tables)
                .then()
                .statusCode(422)
                .body("detail", containsString("1-1 is missing: without it nobody is assigned"));
    }
}
