package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "What is known beside claims is delivered as lists, and the runs whose rules ask for one read it")
class CircumstancesJourneyTest {
    private static final String OTHERS = "300000001";
    private static final String ORGANIZATIONS = "organization_id,list_status,contract_id,tin\n";
    private static final String CHAIN =
            """
            id: not-elsewhere
            title: Most visits of those who are not in another program
            cite: the contract
            evidence: verified
            level: practice
            lists:
              - {name: office, codes: ["99213"], cite: CPT, evidence: unverified}
            exclusions:
              - {exclusion: other-program, cite: clause 1, evidence: verified}
            rules:
              - {rule: plurality-of-visits, services: office, cite: clause 2, evidence: verified}
            """;

    @Inject ObjectMapper json;

    private static Caller payer(Parties parties) {
        return new Caller(
                Tokens.payer(parties.payer(), "integration", "feed-submitter", "payer-analyst"));
    }

    /// Ada has 100 dollars with ours, 90 and 20 with two practices of another organization; Ben has 50 with ours.
    private static void deliver(Caller payer, String contract) {
        payer.submitAndWait("provider-roster", County.roster(contract, OURS));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2025-02-01", "100.00", "0"),
                                County.visit("2", "ada", THEIRS, "2025-03-01", "90.00", "0"),
                                County.visit("3", "ada", OTHERS, "2025-04-01", "20.00", "0"),
                                County.visit("4", "ben", OURS, "2025-02-01", "50.00", "0"))));
    }

    private static String organizations(String status) {
        return ORGANIZATIONS
                + "US,%s,c-known,%s\nA2,%s,,%s\nA2,%s,,%s\n"
                        .formatted(status, OURS, status, THEIRS, status, OTHERS);
    }

    private static String competitors(Caller payer, String roster) {
        return payer.post(roster + "/explanations", "{\"beneficiaryId\":\"ada\"}")
                .getString("reservations.competitors");
    }

    @Test
    void otherOrganizationsCompeteOnceTheirListIsDelivered() {
        Parties parties = new Parties("payer-known", "provider-known");
        new Announcer(json).announce(Announcer.contract("c-known", 1, parties));
        Caller payer = payer(parties);
        deliver(payer, "c-known");
        String first = payer.rosterPath("c-known", 1);
        assertThat(payer.json(first + "/members").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ada", "ben"));
        assertThat(competitors(payer, first)).isEqualTo("other-organizations-unknown");

        JsonPath refused =
                payer.submitAndWait(
                        "other-organizations", ORGANIZATIONS + "A2,every,,%s\n".formatted(THEIRS));
        assertThat(refused.getString("status")).isEqualTo("rejected");

        payer.submitAndWait("other-organizations", organizations("partial"));
        String second = payer.rosterPath("c-known", 2);
        assertThat(competitors(payer, second)).isEqualTo("other-organizations-incomplete");

        String list =
                payer.submitAndWait("other-organizations", organizations("complete"))
                        .getString("id");
        String third = payer.rosterPath("c-known", 3);
        assertThat(payer.json(third + "/members").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ben"));
        assertThat(competitors(payer, third)).isEqualTo("exact");
        assertThat(payer.json(third).getMap("inputs.lists"))
                .isEqualTo(Map.of("other-organizations", list));
        assertThat(payer.json(third + "/changes?from=" + id(first)).getMap("causedBy"))
                .isEqualTo(Map.of("lists", 1));
        assertThat(competitors(payer, first))
                .as("an earlier roster is explained by what was known then")
                .isEqualTo("other-organizations-unknown");

        elsewhereUnderAnotherMethod(payer, third);
    }

    /// The contract's program does not ask who is assigned elsewhere; the whole of the Shared Savings Program does.
    private static void elsewhereUnderAnotherMethod(Caller payer, String roster) {
        payer.submitAndWait(
                "other-initiatives", "person_id,initiative,effective_date\nben,REACH,2025-01-01\n");
        payer.submitAndWait("provider-roster", County.roster("c-known", OURS, OTHERS));
        String next = payer.rosterPath("c-known", 4);
        assertThat(payer.json(next).getMap("inputs.lists"))
                .containsOnlyKeys("other-organizations", "other-initiatives");
        assertThat(
                        payer.post(next + "/what-if", "{\"method\":\"mssp\"}")
                                .getList("data.beneficiaryId"))
                .contains("ben");
        assertThat(
                        payer.post(roster + "/what-if", "{\"method\":\"mssp\"}")
                                .getList("data.beneficiaryId"))
                .as("the list was not there yet")
                .doesNotContain("ben");
    }

    @Test
    void aChainLeavesOutWhoIsInAnotherProgramOnceTheListIsDelivered() {
        Parties parties = new Parties("payer-elsewhere", "provider-elsewhere");
        new Announcer(json).announce(Announcer.chained("c-elsewhere", parties, CHAIN));
        Caller payer = payer(parties);
        deliver(payer, "c-elsewhere");
        String first = payer.rosterPath("c-elsewhere", 1);
        assertThat(missing(payer, first)).containsExactly("other-programs-unknown");

        payer.submitAndWait(
                "other-programs", "person_id,program,effective_date\nben,PACE,2025-12-31\n");
        String second = payer.rosterPath("c-elsewhere", 2);
        assertThat(payer.json(second + "/members?change=dropped").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ben"));
        assertThat(payer.json(second + "/changes").getMap("causedBy"))
                .isEqualTo(Map.of("lists", 1));
        assertThat(missing(payer, second)).isEmpty();
    }

    private static List<String> missing(Caller payer, String roster) {
        return payer.post(roster + "/explanations", "{\"beneficiaryId\":\"ben\"}")
                .getList("reservations.approximations.key");
    }

    private static String id(String roster) {
        return roster.substring(roster.lastIndexOf('/') + 1);
    }
}
