package care.accord.attribution.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("What CMS delivers is accepted as it comes: packages, exclusions, assignment lists")
class PackagesTest {
    private static final String MBI = "1A00A00AA01";
    private static final String OTHER = "1A00A00AA02";
    private static final String LATER = "1A00A00AA09";

    @Inject ObjectMapper json;

    private static Caller payer(String tenant) {
        return new Caller(Tokens.payer(tenant, "sender", "feed-submitter", "payer-analyst"));
    }

    private static Response post(Caller payer, String kind, String name, byte[] content) {
        return given().auth()
                .oauth2(payer.token())
                .contentType("application/octet-stream")
                .header("Content-Digest", Caller.digest(content))
                .queryParam("kind", kind)
                .queryParam("name", name)
                .body(content)
                .post("/v1/feeds");
    }

    static JsonPath decided(Caller payer, String kind, String name, byte[] content) {
        String location =
                post(payer, kind, name, content)
                        .then()
                        .statusCode(202)
                        .body("status", equalTo("received"))
                        .body("progress.total", equalTo(content.length))
                        .extract()
                        .header("Location");
        return payer.feedDecided(location);
    }

    private static Delivery delivery() {
        return new Delivery(
                "251120",
                List.of(
                        Delivery.beneficiary(MBI, "1940-05-17"),
                        Delivery.beneficiary(OTHER, "1941-05-17")),
                List.of(Delivery.identifier(OTHER, LATER)));
    }

    @Test
    void aPackageBecomesASnapshotWithItsCounts() {
        Caller payer = payer("payer-package");
        byte[] zip = delivery().zip();
        JsonPath feed = decided(payer, "cclf", delivery().name(), zip);

        assertThat(feed.getString("status")).as(feed.getString("problem")).isEqualTo("accepted");
        assertThat(feed.getInt("accepted")).isEqualTo(3);
        assertThat(feed.getInt("controlTotals.lines")).isEqualTo(3);
        assertThat(feed.getString("snapshotId")).isNotBlank();
        assertThat(feed.getString("progress")).isNull();
        post(payer, "cclf", delivery().name(), zip)
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo("/v1/feeds/" + feed.getString("id")));
    }

    @Test
    void aPackageThatCannotBeOneIsRefusedAtOnce() {
        Caller payer = payer("payer-misdelivered");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("T.A0001.ACO.ZC8Y25.D251120.T1000000", Delivery.beneficiary(MBI, "1940-05-17"));
        post(payer, "cclf", "T.A0001.ACO.ZCY25.D251120.T1000000", Delivery.zip(files))
                .then()
                .statusCode(422)
                .body("code", equalTo("malformed"))
                .body(
                        "detail",
                        containsString("CCLF0 is missing: without it nothing can be reconciled"));
        post(payer, "cclf", "T.BCD.A0002.ZCY25.D251120.T1000000", delivery().zip())
                .then()
                .statusCode(422)
                .body(
                        "detail",
                        containsString(
                                "the files in the delivery are for another recipient than it is"));
        post(payer, "cclf", "delivery.zip", new byte[] {'P', 'K', 3, 4, 0})
                .then()
                .statusCode(422)
                .body("detail", containsString("the zip is damaged or cut off"));
        assertThat(payer.json("/v1/feeds").getList("data")).isEmpty();
    }

    @Test
    void aPackageThatDoesNotAddUpIsRejectedWithTheReason() {
        Caller payer = payer("payer-short");
        JsonPath feed = decided(payer, "cclf", delivery().name(), delivery().zip(3));

        assertThat(feed.getString("status")).isEqualTo("rejected");
        assertThat(feed.getString("snapshotId")).isNull();
        String report =
                payer.get("/v1/feeds/" + feed.getString("id") + "/rejections")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(report)
                .contains("CCLF8")
                .contains("has another number of records than CCLF0 says: expected 3, found 2")
                .doesNotContain(MBI);
    }

    @Test
    void publishedPackagesAreAccepted() throws IOException {
        String data = System.getenv("ACCORD_TEST_DATA");
        Path root = Path.of(System.getProperty("accord.root", "../.."));
        Path sample =
                (data == null ? root.resolve("../shared/data") : Path.of(data))
                        .resolve("cclf/bcda/cclf/archives");
        Assumptions.assumeTrue(Files.exists(sample), "no published packages on this machine");
        Caller payer = payer("payer-published");
        Path good = sample.resolve("valid/T.BCD.A0001.ZCY18.D181120.T1000000");
        JsonPath feed =
                decided(
                        payer,
                        "cclf",
                        String.valueOf(good.getFileName()),
                        Files.readAllBytes(good));

        assertThat(feed.getString("status")).isEqualTo("accepted");
        assertThat(feed.getInt("accepted")).isEqualTo(13);
        Path bad = sample.resolve("corrupted/T.BCD.A0001.ZCY18.D181120.T1000000");
        post(payer, "cclf", String.valueOf(bad.getFileName()), Files.readAllBytes(bad))
                .then()
                .statusCode(422);
    }

    @Test
    void exclusionsAndListsOfAChainAreAccepted() {
        Caller payer = payer("payer-lists");
        JsonPath exclusions =
                decided(
                        payer,
                        "bnex",
                        "BNEX.xml",
                        "<Exclusions><Beneficiary><MBI>ada</MBI><ExcludeReason>BD</ExcludeReason></Beneficiary></Exclusions>"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(exclusions.getString("status")).isEqualTo("accepted");
        assertThat(exclusions.getString("snapshotId")).isNotBlank();
        assertThat(
                        payer.submitAndWait(
                                        "pcp-selections",
                                        "person_id,npi,tin,chosen_by,effective_date,end_date\nada,1234567893,,member,2025-01-01,\n")
                                .getString("status"))
                .isEqualTo("accepted");
        JsonPath areas =
                payer.submitAndWait(
                        "provider-geography",
                        "npi,tin,area_kind,area_code,places\n,100000001,zip,55401,\n");
        assertThat(areas.getString("status")).isEqualTo("accepted");
        assertThat(areas.getInt("accepted")).isEqualTo(1);
        assertThat(areas.getString("snapshotId")).isNull();
        JsonPath rejected =
                payer.submitAndWait(
                        "provider-geography",
                        "npi,tin,area_kind,area_code,places\n,100000001,zip,5540,\n");
        assertThat(rejected.getString("status")).isEqualTo("rejected");
        assertThat(rejected.getString("problem")).startsWith("1 of 1 lines");
    }

    @Test
    void aDeliveredListIsReconciledAndKnowsPeopleByFormerIdentifiers() {
        Caller payer = payer("payer-alr");
        new Announcer(json)
                .announce(Announcer.contract("c-alr", 1, new Parties("payer-alr", "provider-alr")));
        payer.submitAndWait(
                "provider-roster", County.roster("c-alr", County.OURS, County.OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        String roster = payer.rosterPath("c-alr", 1);

        // Ada by the claim number she had before, Cal, and nobody we know.
        JsonPath feed =
                payer.submitAndWait(
                        "alr",
                        """
                        BENE_MBI_ID,BENE_HIC_NUM,BENE_BRTH_DT,ASSIGNMENT_TYPE
                        ada,ada-before,1945-05-05,1
                        cal,,1947-05-05,1
                        eve,,1948-05-05,1
                        """);
        assertThat(feed.getString("status")).isEqualTo("accepted");
        String path = roster + "/reconciliations/" + feed.getString("id");
        JsonPath answer = payer.json(path);
        assertThat(answer.getInt("listed")).isEqualTo(3);
        assertThat(answer.getInt("matched")).isEqualTo(1);
        assertThat(answer.getInt("oursOnly")).isEqualTo(1);
        assertThat(answer.getInt("theirsOnly")).isEqualTo(2);
        assertThat(answer.getList("data.beneficiaryId"))
                .containsExactlyInAnyOrder("ada", "ben", "cal", "eve");
        assertThat(payer.json(path + "?side=ours-only").getList("data.beneficiaryId"))
                .containsExactly("ben");
        assertThat(payer.table("GET", path, "")).contains("ada,").contains("matched");

        new Caller(Tokens.payer("payer-elsewhere", "x", "payer-analyst"))
                .get(path)
                .then()
                .statusCode(404);
        payer.get(roster + "/reconciliations/f-none").then().statusCode(404);
    }

    /// A claim delivered under an identifier that was replaced since: who chose and who was seen is one person.
    @Test
    void aReplacedIdentifierJoinsClaimsInTheNextRoster() {
        Caller payer = payer("payer-joins");
        new Announcer(json)
                .announce(
                        Announcer.contract(
                                "c-joins", 1, new Parties("payer-joins", "provider-joins")));
        payer.submitAndWait(
                "provider-roster", County.roster("c-joins", County.OURS, County.OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        payer.rosterPath("c-joins", 1);
        JsonPath feed =
                payer.submitAndWait("identities", "previous_id,current_id\nada," + LATER + "\n");
        assertThat(feed.getString("status")).isEqualTo("accepted");

        JsonPath members = payer.json(payer.rosterPath("c-joins", 2) + "/members");
        assertThat(members.getList("data.beneficiaryId"))
                .containsExactlyInAnyOrder(LATER, "ben", "ada");
        assertThat(
                        members.getString(
                                "data.find { it.beneficiaryId == '" + LATER + "' }.reason.allowed"))
                .isEqualTo("100.00");
        takeBack(payer);
    }

    /// Two people after all: the roster after it tells them apart, and it is written down who said so and why.
    private static void takeBack(Caller payer) {
        payer.submitAndWait(
                "identities",
                "previous_id,current_id,taken_back_because\nada," + LATER + ",two people\n");
        String members = payer.rosterPath("c-joins", 3) + "/members";
        assertThat(payer.json(members + "?change=added").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ada"));
        assertThat(payer.json(members + "?change=dropped").getList("data.beneficiaryId"))
                .isEqualTo(List.of(LATER));
        JsonPath audit = payer.json("/v1/withdrawn-identities");
        assertThat(audit.getList("data.previousId")).isEqualTo(List.of("ada"));
        assertThat(audit.getString("data[0].reason")).isEqualTo("two people");
        assertThat(audit.getString("data[0].withdrawnBy")).isNotBlank();
        assertThat(audit.getString("data[0].knownFrom")).isNotBlank();
        new Caller(Tokens.provider("provider-joins", "p", "provider-analyst"))
                .get("/v1/withdrawn-identities")
                .then()
                .statusCode(403);
    }
}
