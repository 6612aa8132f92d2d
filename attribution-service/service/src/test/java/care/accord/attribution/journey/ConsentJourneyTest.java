package care.accord.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.ContractActivated;
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
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "The contract opens restricted claims to the provider, a person's consent shows them (42 CFR 2.31)")
class ConsentJourneyTest {
    private static final String CONSENTS =
            "person_id,consent_id,recipient,effective_date,end_date\n";

    @Inject ObjectMapper json;

    @Test
    void aConsentShowsTheClaimAndItsEndHidesItAgain() {
        Caller payer = given("consent", Optional.of("share-with-consent"));
        Caller provider = new Caller(Tokens.provider("provider-consent", "p", "provider-analyst"));
        String roster = payer.rosterPath("c-consent", 1);

        assertThat(lines(payer, roster)).isEqualTo(2);
        assertThat(lines(provider, roster)).isEqualTo(1);
        accepted(payer, "ada,K-1,provider-elsewhere,2025-01-01,");
        assertThat(lines(provider, roster)).isEqualTo(1);
        accepted(payer, "ada,K-2,provider-consent,2025-01-01,");
        assertThat(lines(provider, roster)).isEqualTo(2);
        for (Caller sees : List.of(provider, payer)) {
            assertThat(explanation(sees, roster).getMap("lines[1].restricted"))
                    .isEqualTo(
                            Map.of("provider", "shown", "basis", "consent K-2", "consent", "K-2"));
            assertThat(explanation(sees, roster).getMap("lines[0].restricted")).isNull();
        }
        accepted(payer, "ada,K-2,provider-consent,2025-01-01,2025-12-31");
        assertThat(explanation(payer, roster).getString("lines[1].restricted.provider"))
                .isEqualTo("withheld");
        assertThat(lines(provider, roster)).isEqualTo(1);
    }

    @Test
    void aContractThatSaysNothingShowsNothingWhateverThePersonSays() {
        Caller payer = given("silent", Optional.empty());
        accepted(payer, "ada,K-1,any,2025-01-01,");
        Caller provider = new Caller(Tokens.provider("provider-silent", "p", "provider-analyst"));

        assertThat(lines(provider, payer.rosterPath("c-silent", 1))).isEqualTo(1);
    }

    private Caller given(String name, Optional<String> substanceUse) {
        Caller payer =
                new Caller(Tokens.payer("payer-" + name, "s", "feed-submitter", "payer-analyst"));
        new Announcer(json).announce(contract(name, substanceUse));
        payer.submitAndWait("provider-roster", County.roster("c-" + name, County.OURS));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait(
                "medical-claims",
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount,diagnosis_code_1
                1,1,professional,ada,2025-02-01,99213,08,100000001,2025-02-15,100.00,100.00,I10
                2,1,professional,ada,2025-03-01,99213,08,100000001,2025-03-15,50.00,50.00,Z9990
                """);
        return payer;
    }

    private static ContractActivated contract(String name, Optional<String> substanceUse) {
        ContractActivated said =
                Announcer.contract(
                        "c-" + name, 1, new Parties("payer-" + name, "provider-" + name));
        return new ContractActivated(
                said.contractId(),
                said.version(),
                said.name(),
                said.parties(),
                said.payerName(),
                said.providerName(),
                said.performancePeriod(),
                said.attribution(),
                said.measures(),
                said.disputeWindowDays(),
                substanceUse.map(ContractActivated.DataSharing::new).orElse(null));
    }

    private static void accepted(Caller payer, String row) {
        JsonPath feed = payer.submitAndWait("consents", CONSENTS + row + "\n");
        assertThat(feed.getString("status")).as(feed.getString("problem")).isEqualTo("accepted");
    }

    private static int lines(Caller caller, String roster) {
        return explanation(caller, roster).getList("lines").size();
    }

    private static JsonPath explanation(Caller caller, String roster) {
        return caller.post(roster + "/explanations", "{\"beneficiaryId\":\"ada\"}");
    }
}
