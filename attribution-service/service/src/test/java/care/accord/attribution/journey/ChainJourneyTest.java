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
@DisplayName("A contract that attributes by a rule chain gets rosters with the rule that decided")
class ChainJourneyTest {
    private static final String CHAIN =
            """
            id: visits-first
            title: Attested, then most visits
            cite: the contract
            evidence: verified
            level: practice
            runoutMonths: 3
            lists:
              - {name: office, codes: ["99213"], cite: CPT, evidence: unverified}
            rules:
              - {rule: attested, cite: clause 1, evidence: verified}
              - {rule: plurality-of-visits, services: office, tieBreak: [latest], cite: clause 2, evidence: verified}
            """;
    private static final String BY_RECORD =
            CHAIN.replace("attested", "pcp-of-record, choose: latest")
                    .replace("visits-first", "record-first");

    @Inject ObjectMapper json;

    static final String SHARED =
            CHAIN.replace("visits-first", "shared")
                    .replace(
                            "plurality-of-visits,",
                            "shared-care, by: visits, minimumShare: \"0.10\",");

    /// Its contract attributes by the chain; one practice takes part, and its members are known.
    private Caller payer(String name, String chain) {
        Parties parties = new Parties("payer-" + name, "provider-" + name);
        Caller payer =
                new Caller(
                        Tokens.payer(
                                parties.payer(), "integration", "feed-submitter", "payer-analyst"));
        new Announcer(json).announce(Announcer.chained("c-" + name, parties, chain));
        payer.submitAndWait("provider-roster", County.roster("c-" + name, OURS));
        payer.submitAndWait("eligibility", County.eligibility());
        return payer;
    }

    @Test
    void membersCarryTheRuleAndTheExplanationItsSentence() {
        Caller payer = payer("chain", CHAIN);
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("2", "ada", OURS, "2025-03-01", "10.00", "0"),
                                County.visit("3", "ada", THEIRS, "2025-04-01", "500.00", "0"),
                                County.visit("4", "ben", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("5", "ben", THEIRS, "2025-03-01", "10.00", "0"))));
        String roster = payer.rosterPath("c-chain", 1);

        JsonPath members = payer.json(roster + "/members");
        assertThat(members.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(members.getString("data[0].reason.step")).isEqualTo("plurality-of-visits");
        assertThat(members.getString("data[0].reason.decidedBy")).isEqualTo("rule");
        assertThat(members.getInt("data[0].reason.visits")).isEqualTo(2);

        JsonPath why = payer.json(roster + "/members/1/explanation");
        assertThat(why.getString("decision")).isEqualTo("contract");
        assertThat(why.getString("sentence"))
                .isEqualTo(
                        "Attributed to the practice with TIN 100000001 by rule 2, the most visits: 2 visits against 1 visit of the practice with TIN 200000001, after rule 1: the list it reads was not given [values unverified].");
        assertThat(why.getList("lines.claimId")).isEqualTo(List.of("1", "2", "3"));
        assertThat(why.getList("citations.evidence")).isEqualTo(List.of("verified", "unverified"));
        assertThat(why.getList("steps.step")).isEqualTo(List.of("plurality-of-visits"));
        assertThat(why.getList("reservations.unverifiedRules.rule"))
                .isEqualTo(List.of("plurality-of-visits"));
        everyQuestionIsAnswered(payer, roster);

        payer.submitAndWait(
                "medical-claims",
                County.claims(List.of(County.visit("6", "ben", OURS, "2025-04-01", "10.00", "0"))));
        String second = payer.rosterPath("c-chain", 2);
        JsonPath changes = payer.json(second + "/changes");
        assertThat(changes.getList("data.beneficiaryId")).isEqualTo(List.of("ben"));
        assertThat(changes.getMap("causedBy")).isEqualTo(Map.of("new-claim", 1));
        assertThat(payer.json(second).getString("run.extent")).isEqualTo("incremental");
        assertThat(payer.json(second).getInt("run.decided")).isEqualTo(1);

        payer.submitAndWait("voluntary-alignments", County.choice("cal", OURS));
        String third = payer.rosterPath("c-chain", 3);
        JsonPath joined = payer.json(third + "/members?change=added");
        assertThat(joined.getList("data.beneficiaryId")).isEqualTo(List.of("cal"));
        assertThat(joined.getString("data[0].reason.step")).isEqualTo("attested");
        assertThat(payer.json(third).getString("run.extent")).isEqualTo("incremental");
    }

    private static void everyQuestionIsAnswered(Caller payer, String roster) {
        JsonPath left = payer.post(roster + "/what-if", "{\"dropTins\":[\"" + OURS + "\"]}");
        assertThat(left.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(left.getString("data[0].after.decision")).isEqualTo("other");
        JsonPath joined = payer.post(roster + "/what-if", "{\"addNpis\":[\"1234567893\"]}");
        assertThat(joined.getList("data.beneficiaryId")).isEqualTo(List.of("ben"));
        assertThat(joined.getInt("members")).isEqualTo(2);
        JsonPath shorter =
                payer.post(
                        roster + "/what-if",
                        "{\"window\":{\"start\":\"2025-03-15\",\"end\":\"2025-12-31\"}}");
        assertThat(shorter.getInt("members")).isZero();
        JsonPath program =
                payer.post(roster + "/what-if", "{\"method\":\"commercial-primary-care\"}");
        assertThat(program.getList("data.move")).contains("left");
        String known = payer.json(roster).getString("inputs.dataAsOf");
        JsonPath then = payer.post(roster + "/recalculations", "{\"asKnownOn\":\"" + known + "\"}");
        assertThat(then.getString("status")).isEqualTo("done");
        assertThat(then.getInt("kept")).isEqualTo(1);
        JsonPath match = payer.list(roster + "/reconciliations", "mbi\nben\n");
        assertThat(match.getInt("oursOnly")).isEqualTo(1);
        assertThat(match.getString("data.find { it.beneficiaryId == 'ben' }.reason.decision"))
                .isEqualTo("other");
    }

    @Test
    void aSharedMemberSaysWhoHasWhichPart() {
        Caller payer = payer("shared", SHARED);
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("2", "ada", THEIRS, "2025-03-01", "10.00", "0"),
                                County.visit("3", "ada", THEIRS, "2025-04-01", "10.00", "0"),
                                County.visit("4", "ben", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("5", "cal", THEIRS, "2025-02-01", "10.00", "0"))));
        String roster = payer.rosterPath("c-shared", 1);
        JsonPath members = payer.json(roster + "/members");
        assertThat(members.getList("data.beneficiaryId")).isEqualTo(List.of("ada", "ben"));
        assertThat(members.getString("data[0].sharing.weight")).isEqualTo("0.333333");
        assertThat(members.getMap("data[1].sharing")).as("wholly the contract's").isNull();
        List<Map<String, String>> parts =
                List.of(
                        Map.of("provider", "the practice with TIN 200000001", "weight", "0.666667"),
                        Map.of(
                                "provider",
                                "the practice with TIN 100000001",
                                "weight",
                                "0.333333"));
        assertThat(members.getList("data[0].sharing.parts")).isEqualTo(parts);
        JsonPath why = payer.json(roster + "/members/1/explanation");
        assertThat(why.getString("sharing.weight")).isEqualTo("0.333333");
        assertThat(why.getList("sharing.parts")).isEqualTo(parts);
        assertThat(payer.json(roster + "/members/2/explanation").getMap("sharing")).isNull();

        payer.submitAndWait(
                "medical-claims",
                County.claims(List.of(County.visit("6", "ada", OURS, "2025-05-01", "10.00", "0"))));
        JsonPath second = payer.json(payer.rosterPath("c-shared", 2) + "/members");
        assertThat(second.getString("data[0].sharing.weight")).isEqualTo("0.500000");
        assertThat(second.getList("data.cause")).isEqualTo(List.of("other-share", "nothing"));
        assertThat(second.getList("data[0].causedBy")).isEqualTo(List.of("new-claim"));
    }

    /// The window ends with 2025 and the run-out three months later. People were all received long after that.
    @Test
    void claimsCountThatWereReceivedByTheEndOfTheRunOut() {
        Caller payer = payer("runout", CHAIN);
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                visit("1", "ada", OURS, "2025-12-15", "0"),
                                visit("1", "ada", OURS, "2026-04-02", "1"),
                                visit("2", "ada", THEIRS, "2026-04-01", "0"),
                                visit("3", "ada", THEIRS, "2026-04-01", "0"),
                                visit("4", "ben", OURS, "2026-03-31", "0"),
                                visit("5", "cal", OURS, "2026-04-01", "0"))));
        String roster = payer.rosterPath("c-runout", 1);

        assertThat(payer.json(roster + "/members").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ada", "ben"));
        assertThat(payer.json(roster + "/members/1/explanation").getList("lines.claimId"))
                .as("what was taken back after the run-out still stands")
                .isEqualTo(List.of("1"));
    }

    private static String visit(
            String claim, String person, String tin, String received, String code) {
        return County.visit(claim, person, tin, "2025-12-01", "10.00", code)
                .replace("2025-12-15", received);
    }

    @Test
    void aDeliveredListIsReadByTheRunsAfterIt() {
        Caller payer = payer("record", BY_RECORD);
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2025-02-01", "10.00", "0"),
                                County.visit("2", "ben", THEIRS, "2025-02-01", "10.00", "0"))));
        String first = payer.rosterPath("c-record", 1);
        assertThat(payer.json(first + "/members").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ada"));
        assertThat(payer.json(first).getMap("inputs.lists")).isNull();

        String list = payer.submitAndWait("pcp-selections", County.record(OURS)).getString("id");
        String second = payer.rosterPath("c-record", 2);
        assertThat(payer.json(second + "/members").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ada", "ben"));
        assertThat(payer.json(second).getMap("inputs.lists"))
                .isEqualTo(Map.of("pcp-selections", list));
        assertThat(payer.json(second + "/changes").getMap("causedBy"))
                .isEqualTo(Map.of("lists", 1));

        payer.submitAndWait("pcp-selections", County.record(THEIRS));
        String third = payer.rosterPath("c-record", 3);
        assertThat(payer.json(third + "/members?change=dropped").getList("data.beneficiaryId"))
                .isEqualTo(List.of("ben"));
        JsonPath then = payer.post(second + "/explanations", "{\"beneficiaryId\":\"ben\"}");
        assertThat(then.getString("sentence"))
                .startsWith("Attributed to the practice with TIN 100000001 by rule 1");
        JsonPath now = payer.post(third + "/explanations", "{\"beneficiaryId\":\"ben\"}");
        assertThat(now.getString("sentence"))
                .startsWith("Attributed to the practice with TIN 200000001 by rule 1");

        payer.submitAndWait("pcp-selections", County.record(OURS));
        String fourth = payer.rosterPath("c-record", 4);
        assertThat(payer.json(fourth + "/members?change=added").getList("data.beneficiaryId"))
                .as("a list that was replaced takes its place back")
                .isEqualTo(List.of("ben"));
        payer.submitAndWait("provider-roster", County.roster("c-record", THEIRS));
        assertThat(payer.json(payer.rosterPath("c-record", 5)).getInt("members")).isZero();
        payer.submitAndWait("provider-roster", County.roster("c-record", OURS));
        assertThat(payer.json(payer.rosterPath("c-record", 6)).getInt("members")).isEqualTo(2);
    }
}
