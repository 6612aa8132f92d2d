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
@DisplayName(
        "Claims without specialties end in a roster that says so, until the provider roster says them (42 CFR 425.402(c))")
class MissingSpecialtyTest {
    private static final String CONTRACT = "c-specialties";
    private static final Parties PARTIES = new Parties("payer-specialties", "provider-specialties");

    @Inject ObjectMapper json;

    private final Caller payer =
            new Caller(Tokens.payer(PARTIES.payer(), "sender", "feed-submitter", "payer-analyst"));

    @Test
    void anEmptyRosterSaysWhy() {
        new Announcer(json).announce(Announcer.contract(CONTRACT, 1, PARTIES));
        payer.submitAndWait("provider-roster", County.roster(CONTRACT, OURS, OURS_TOO));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", County.firstClaims().replace(",08,", ",,"));

        JsonPath empty = roster(1);
        assertThat(empty.getInt("members")).isZero();
        assertThat(empty.getList("run.approximations.key")).contains("specialty-missing");

        payer.submitAndWait(
                "provider-roster",
                County.roster(CONTRACT, OURS, OURS_TOO)
                        .replace(",,,Practice,,,", ",1234567893,,Practice,,08,"));
        JsonPath listed = roster(2);
        assertThat(listed.getInt("members")).isEqualTo(2);
        assertThat(listed.getList("run.approximations.key"))
                .contains("specialty-from-directory")
                .doesNotContain("specialty-missing");

        // One person's visit to somebody on no list: only she is decided again.
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("9", "ada", OURS, "2025-04-01", "10.00", "0")
                                        .replace(",1234567893,08,", ",1999999992,,"))));
        JsonPath small = roster(3);
        assertThat(small.getString("run.extent")).isEqualTo("incremental");
        assertThat(small.getInt("run.decided")).isEqualTo(1);
        assertThat(small.getList("run.approximations.key"))
                .contains("specialty-from-directory", "specialty-missing");
    }

    private JsonPath roster(int version) {
        return payer.json(payer.rosterPath(CONTRACT, version));
    }
}
