package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static care.accord.attribution.journey.County.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "Why, as known on, what moved and why, what if, and a payer's own list: answers about a roster")
class AnswersTest {
    private static final Parties PARTIES = new Parties("payer-answers", "provider-answers");

    /// Eligibility is known from the day its file arrives, so that what was known today is what was known before this day.
    private static final String LATER = "2099-08-15";

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();
    private static final AtomicReference<@Nullable String> SECOND = new AtomicReference<>();

    @Inject ObjectMapper json;

    private final Caller payer =
            new Caller(
                    Tokens.payer(
                            PARTIES.payer(),
                            "payer-answers-integration",
                            "feed-submitter",
                            "payer-analyst"));
    private final Caller provider =
            new Caller(
                    Tokens.provider(
                            PARTIES.provider(), "provider-answers-analyst", "provider-analyst"));
    private final Caller stranger =
            new Caller(Tokens.payer("payer-stranger", "payer-stranger", "payer-analyst"));

    /// Two rosters: Ada leaves because her visit is cancelled, Cal comes with a new one, Ben stays.
    @BeforeEach
    void county() {
        if (SECOND.get() == null) {
            new Announcer(json).announce(Announcer.contract("c-answers", 1, PARTIES));
            payer.submitAndWait("provider-roster", County.roster("c-answers", OURS, OURS_TOO));
            payer.submitAndWait("eligibility", County.eligibility());
            payer.submitAndWait("medical-claims", County.firstClaims());
            payer.rosterPath("c-answers", 1);
            payer.submitAndWait(
                    "medical-claims",
                    County.secondClaims()
                            .replace("2025-08-15,2025-08-15", "2025-08-15," + LATER)
                            .replace("2025-07-15,2025-07-15", "2025-07-15," + LATER));
            SECOND.set(payer.rosterPath("c-answers", 2));
        }
    }

    private static String second() {
        String path = SECOND.get();
        assertThat(path).isNotNull();
        return path == null ? "" : path;
    }

    @Test
    void whatMovedNamesWhatSetItOff() {
        JsonPath changes = provider.json(second() + "/changes");
        assertThat(changes.getMap("causedBy"))
                .isEqualTo(Map.of("new-claim", 1, "reversed-claim", 1));
        assertThat(changes.getList("data.beneficiaryId")).isEqualTo(List.of("cal", "ada"));
        assertThat(changes.getList("data.change")).isEqualTo(List.of("added", "dropped"));
        assertThat(changes.getList("data.causedBy"))
                .isEqualTo(List.of(List.of("new-claim"), List.of("reversed-claim")));
        JsonPath page = payer.json(second() + "/changes?limit=1");
        assertThat(page.getBoolean("hasMore")).isTrue();
        JsonPath rest = payer.json(second() + "/changes?startingAfter=" + page.getString("next"));
        assertThat(rest.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(payer.json(second() + "/changes?causedBy=new-claim").getList("data.change"))
                .isEqualTo(List.of("added"));
        assertThat(payer.table("GET", second() + "/changes", "").lines())
                .containsExactly(
                        "row,beneficiary_id,name,change,cause,caused_by",
                        "2,cal,Cal Three,added,gained-plurality,new-claim",
                        "3,ada,Ada One,dropped,lost-plurality,reversed-claim");
        payer.get(second() + "/changes?causedBy=weather")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-cause"));
    }

    @Test
    void anyTwoVersionsCanBeCompared() {
        String first = payer.json(second()).getString("previousId");
        String secondId = payer.json(second()).getString("id");
        JsonPath backwards = payer.json("/v1/rosters/" + first + "/changes?from=" + secondId);
        assertThat(backwards.getList("data.beneficiaryId")).isEqualTo(List.of("ada", "cal"));
        assertThat(backwards.getList("data.change")).isEqualTo(List.of("added", "dropped"));
        assertThat(backwards.getMap("causedBy"))
                .isEqualTo(Map.of("new-claim", 1, "reversed-claim", 1));
        payer.get(second() + "/changes?from=r-0").then().statusCode(404);
    }

    @Test
    void aMembersReasonCountsTheCareReceivedElsewhereToo() {
        JsonPath members = provider.json(second() + "/members");
        assertThat(members.getString("data[1].beneficiaryId")).isEqualTo("cal");
        assertThat(members.getString("data[1].reason.allowed")).isEqualTo("150.00");
        assertThat(members.getString("data[1].reason.totalAllowed")).isEqualTo("250.00");
        assertThat(members.getInt("data[1].reason.totalVisits")).isEqualTo(2);
        assertThat(members.getList("data[1].causedBy")).isEqualTo(List.of("new-claim"));
    }

    @Test
    void whySomebodyIsOrIsNotOnTheRoster() {
        JsonPath ada = payer.post(second() + "/explanations", "{\"beneficiaryId\":\"ada\"}");
        assertThat(ada.getString("decision")).isEqualTo("other");
        assertThat(ada.getList("lines.claimId")).isEqualTo(List.of("2"));
        assertThat(ada.getString("inputs.asKnownOn")).isEqualTo(LATER);
        JsonPath cal = provider.post(second() + "/explanations", "{\"beneficiaryId\":\"cal\"}");
        assertThat(cal.getString("decision")).isEqualTo("contract");
        assertThat(cal.getString("step")).isEqualTo("step 1");
        assertThat(cal.getString("decidedBy")).isEqualTo("charges");
        assertThat(cal.getString("runnerUp.allowed")).isEqualTo("100.00");
        assertThat(cal.getString("margin")).isEqualTo("50.00");
        assertThat(cal.getList("lines.claimId")).isEqualTo(List.of("4", "5"));
        JsonPath nobody = payer.post(second() + "/explanations", "{\"beneficiaryId\":\"zoe\"}");
        assertThat(nobody.getString("decision")).isEqualTo("not-in-population");
        payer.ask(second() + "/explanations", "{}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/beneficiaryId"));
    }

    @Test
    void aProviderCannotTellWhetherSomebodyItNeverServedIsKnown() {
        String ada =
                provider.ask(second() + "/explanations", "{\"beneficiaryId\":\"ada\"}").asString();
        String zoe =
                provider.ask(second() + "/explanations", "{\"beneficiaryId\":\"zoe\"}").asString();
        assertThat(ada).isEqualTo(zoe);
    }

    @Test
    void asKnownBeforeTheSecondFile() {
        JsonPath then =
                payer.post(second() + "/recalculations", "{\"asKnownOn\":\"" + today + "\"}");
        assertThat(then.getString("status")).isEqualTo("done");
        assertThat(then.getInt("members")).isEqualTo(2);
        assertThat(then.getInt("added")).isEqualTo(1);
        assertThat(then.getInt("dropped")).isEqualTo(1);
        assertThat(then.getInt("kept")).isEqualTo(1);
        assertThat(then.getMap("causedBy")).isEqualTo(Map.of("new-claim", 1, "reversed-claim", 1));
        String path = second() + "/recalculations/" + today;
        assertThat(payer.json(path).getInt("members")).isEqualTo(2);
        assertThat(payer.json(path + "/changes").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ada", "cal"));
        assertThat(provider.json(path + "/changes").getList("data.beneficiaryId"))
                .isEqualTo(List.of("cal"));
        assertThat(payer.table("GET", path + "/members", "").lines())
                .containsExactly(
                        "beneficiary_id,name,tin,npi,step,decided_by,allowed,visits,member_months",
                        "ada,Ada One,100000001,1234567893,step 1,charges,100.00,1,12",
                        "ben,Ben Two,100000002,1234567893,step 1,only,100.00,1,12");
        assertThat(payer.json("/v1/rosters?contract=c-answers").getList("data")).hasSize(2);
        for (String body : List.of("{}", "{\"asKnownOn\":\"2100-01-01\"}")) {
            payer.ask(second() + "/recalculations", body)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/asKnownOn"));
        }
    }

    @Test
    void whatIfAPracticeJoinedOrLeft() {
        JsonPath joined = payer.post(second() + "/what-if", "{\"addTins\":[\"" + THEIRS + "\"]}");
        assertThat(joined.getInt("members")).isEqualTo(3);
        assertThat(joined.getInt("membersNow")).isEqualTo(2);
        assertThat(joined.getInt("entered")).isEqualTo(1);
        assertThat(joined.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(joined.getString("data[0].move")).isEqualTo("entered");
        assertThat(joined.getString("data[0].before.decision")).isEqualTo("other");
        assertThat(joined.getString("data[0].after.decision")).isEqualTo("contract");
        JsonPath left =
                provider.post(
                        second() + "/what-if",
                        "{\"dropTins\":[\"" + OURS_TOO + "\"],\"addCcns\":[\"671800\"]}");
        assertThat(left.getInt("left")).isEqualTo(1);
        assertThat(left.getList("data.beneficiaryId")).isEqualTo(List.of("ben"));
        assertThat(left.getList("unseen")).isEqualTo(List.of("671800"));
        assertThat(
                        payer.table(
                                        "POST",
                                        second() + "/what-if",
                                        "{\"window\":{\"start\":\"2025-01-01\",\"end\":\"2025-06-30\"}}")
                                .lines()
                                .skip(1))
                .singleElement()
                .asString()
                .startsWith("cal,Cal Three,left,lost-plurality,contract,other,");
        assertThat(payer.json("/v1/rosters?contract=c-answers").getList("data")).hasSize(2);
    }

    @Test
    void aProviderIsToldHowManyWouldEnterAndNotWho() {
        JsonPath joined =
                provider.post(second() + "/what-if", "{\"addTins\":[\"" + THEIRS + "\"]}");
        assertThat(joined.getInt("entered")).isEqualTo(1);
        assertThat(joined.getList("data")).isEmpty();
    }

    @Test
    void aWhatIfThatMeansNothingIsRefusedFieldByField() {
        payer.ask(
                        second() + "/what-if",
                        "{\"addTins\":[\""
                                + OURS
                                + "\",\"12\"],\"dropTins\":[\""
                                + THEIRS
                                + "\"],\"addNpis\":[\"12\"],\"method\":\"dice\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("what-if"))
                .body(
                        "errors.pointer",
                        equalTo(
                                List.of(
                                        "/addTins",
                                        "/addNpis",
                                        "/addTins",
                                        "/dropTins",
                                        "/method")));
    }

    @Test
    void aPayersOwnListIsMatchedWithReasons() {
        String list = "BENE_MBI_ID,BENE_1ST_NAME\nben,B\nada,A\nzoe,Z\nben,B\n";
        String path = second() + "/reconciliations";
        JsonPath match = payer.list(path, list);
        assertThat(match.getInt("listed")).isEqualTo(4);
        assertThat(match.getInt("repeated")).isEqualTo(1);
        assertThat(match.getInt("matched")).isEqualTo(1);
        assertThat(match.getInt("oursOnly")).isEqualTo(1);
        assertThat(match.getInt("theirsOnly")).isEqualTo(2);
        assertThat(match.getList("data.side"))
                .isEqualTo(List.of("theirs-only", "matched", "ours-only", "theirs-only"));
        assertThat(match.getString("data[0].reason.decision")).isEqualTo("other");
        assertThat(match.getString("data[2].reason.margin")).isEqualTo("50.00");
        assertThat(match.getString("data[3].reason.decision")).isEqualTo("not-in-population");
        JsonPath theirs = provider.list(path + "?side=theirs-only&limit=1", list);
        assertThat(theirs.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(theirs.getString("data[0].reason.winner")).isNull();
        assertThat(theirs.getString("next")).isEqualTo("1");
        JsonPath group =
                payer.list(
                        path,
                        "{\"resourceType\":\"Group\",\"member\":[{\"entity\":{\"reference\":\"Patient/ben\"}}]}");
        assertThat(group.getInt("matched")).isEqualTo(1);
        payer.send(path, "name\nAda\n", "text/csv")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-list"));
    }

    @Test
    void anotherTenantFindsNothingToAskAbout() {
        stranger.get(second() + "/changes").then().statusCode(404);
        stranger.get(second() + "/recalculations/" + today).then().statusCode(404);
        for (String below : List.of("/explanations", "/recalculations", "/what-if")) {
            stranger.ask(second() + below, "{}").then().statusCode(404);
        }
        stranger.send(second() + "/reconciliations", "mbi\nada\n", "text/csv")
                .then()
                .statusCode(404);
    }
}
