package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static care.accord.attribution.journey.County.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A small feed decides few, and the roster's file is the one that deciding everybody gives")
class IncrementalRunTest {
    private static final Parties PARTIES = new Parties("payer-small", "provider-small");

    @Inject ObjectMapper json;

    @Inject Tenancy tenancy;

    @Inject Session session;

    private final Caller payer =
            new Caller(
                    Tokens.payer(
                            PARTIES.payer(),
                            "payer-small-integration",
                            "feed-submitter",
                            "payer-analyst"));

    @Test
    void equalsTheRosterOfAFullRun() {
        for (String contract : List.of("c-small", "c-whole")) {
            new Announcer(json).announce(Announcer.contract(contract, 1, PARTIES));
            payer.submitAndWait("provider-roster", County.roster(contract, OURS, OURS_TOO));
        }
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims());
        assertThat(run("c-small", 1)).isEqualTo("full 3");
        assertThat(run("c-whole", 1)).isEqualTo("full 3");

        decidedByAnotherEngine("c-whole");
        payer.submitAndWait("medical-claims", County.secondClaims());
        assertThat(run("c-small", 2)).isEqualTo("incremental 2");
        assertThat(run("c-whole", 2)).isEqualTo("full 3");
        equalsInEveryByte(2);

        decidedByAnotherEngine("c-whole");
        payer.submitAndWait(
                "eligibility",
                County.eligibility()
                        .replaceAll("(?m)^(ada|cal).*\n", "")
                        .replace("2025-12-31,AB", "2025-12-31,MA"));
        assertThat(run("c-small", 3)).isEqualTo("incremental 1");
        assertThat(run("c-whole", 3)).isEqualTo("full 3");
        equalsInEveryByte(3);
        assertThat(members("c-small", 3)).contains(",ben,").contains("lost-eligibility");
    }

    @Test
    void anotherListOfParticipantsDecidesEverybody() {
        Parties parties = new Parties("payer-relisted", "provider-relisted");
        Caller caller =
                new Caller(
                        Tokens.payer(
                                parties.payer(),
                                "payer-relisted-integration",
                                "feed-submitter",
                                "payer-analyst"));
        new Announcer(json).announce(Announcer.contract("c-relisted", 1, parties));
        caller.submitAndWait("provider-roster", County.roster("c-relisted", OURS));
        caller.submitAndWait("eligibility", County.eligibility());
        caller.submitAndWait("medical-claims", County.firstClaims());
        caller.rosterPath("c-relisted", 1);
        caller.submitAndWait("provider-roster", County.roster("c-relisted", OURS, THEIRS));
        JsonPath roster = caller.json(caller.rosterPath("c-relisted", 2));
        assertThat(roster.getString("run.extent")).isEqualTo("full");
        assertThat(roster.getInt("run.decided")).isEqualTo(3);
    }

    private String run(String contract, int version) {
        JsonPath roster = payer.json(payer.rosterPath(contract, version));
        return roster.getString("run.extent") + " " + roster.getInt("run.decided");
    }

    private void equalsInEveryByte(int version) {
        assertThat(sha256("c-small", version)).isEqualTo(sha256("c-whole", version));
        assertThat(members("c-small", version)).isEqualTo(members("c-whole", version));
    }

    private String members(String contract, int version) {
        return payer.table("GET", payer.rosterPath(contract, version) + "/members", "");
    }

    /// Nothing is built on what another engine decided.
    private void decidedByAnotherEngine(String contract) {
        tenancy.runInTransaction(
                PARTIES.payer(),
                () ->
                        session.createNativeMutationQuery(
                                        "update roster set engine = 'before' where contract_id = :contract")
                                .setParameter("contract", contract)
                                .executeUpdate());
    }

    private String sha256(String contract, int version) {
        return tenancy.inTransaction(
                PARTIES.payer(),
                () ->
                        session.createNativeQuery(
                                        "select sha256 from roster where contract_id = :contract and version = :version",
                                        String.class)
                                .setParameter("contract", contract)
                                .setParameter("version", version)
                                .getSingleResult());
    }
}
