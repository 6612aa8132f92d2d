package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("What single clinicians and other methods would change, and every step of a decision")
class OtherTermsTest {
    @Inject ObjectMapper json;

    private Caller payer = new Caller("");

    /// The first claims and the second in one file: Ben and Cal are the contract's.
    private String roster(String contract) {
        Parties parties = new Parties("payer-" + contract, "provider-" + contract);
        payer =
                new Caller(
                        Tokens.payer(
                                parties.payer(),
                                parties.payer() + "-integration",
                                "feed-submitter",
                                "payer-analyst"));
        new Announcer(json).announce(Announcer.contract(contract, 1, parties));
        payer.submitAndWait("provider-roster", County.roster(contract, OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait(
                "medical-claims",
                County.firstClaims()
                        + County.secondClaims()
                                .lines()
                                .skip(1)
                                .reduce("", (all, line) -> all + line + "\n"));
        return payer.rosterPath(contract, 1);
    }

    @Test
    void whatIfAClinicianOrAnotherMethodDecided() {
        String roster = roster("c-clinician");
        JsonPath left = payer.post(roster + "/what-if", "{\"dropNpis\":[\"1234567893\"]}");
        assertThat(left.getList("data.beneficiaryId")).isEqualTo(List.of("ben", "cal"));
        assertThat(left.getInt("members")).isZero();
        JsonPath joined =
                payer.post(roster + "/what-if", "{\"addNpis\":[\"1234567893\",\"1999999984\"]}");
        assertThat(joined.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(joined.getList("unseen")).isEqualTo(List.of("1999999984"));
        JsonPath chained = payer.post(roster + "/what-if", "{\"method\":\"commercial-ppo\"}");
        assertThat(chained.getInt("membersNow")).isEqualTo(2);
        assertThat(chained.getInt("members")).isEqualTo(2);
    }

    @Test
    void anExplanationHasEveryStepAndWhatItHasToBeReadWith() {
        String roster = roster("c-steps");
        JsonPath cal = payer.post(roster + "/explanations", "{\"beneficiaryId\":\"cal\"}");
        assertThat(cal.getString("steps.find { it.decided }.step")).isEqualTo("step 1");
        assertThat(cal.getList("steps.find { it.decided }.totals.allowed"))
                .isEqualTo(List.of("150.00", "100.00"));
        assertThat(cal.getList("steps.rule.evidence")).doesNotContainNull();
        assertThat(cal.getString("lines[0].rule.citation")).isNotBlank();
        assertThat(cal.getString("tieBreak")).isNull();
        assertThat(cal.getString("reservations.competitors"))
                .isEqualTo("other-organizations-unknown");
        assertThat(cal.getList("reservations.unverifiedRules.source.evidence"))
                .isNotEmpty()
                .doesNotContain("verified");
    }
}
