package care.accord.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A roster names the contract version it was decided under; an ended contract is run until its claims are in")
class ContractVersionsTest {
    private static final String CLAIM =
            "%1$d,1,professional,ada,2025-02-01,99213,08,100000001,%2$s,%2$s,100.00,100.00\n";
    private static final String CLAIMS =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,rendering_specialty_code,billing_tin,received_date,paid_date,allowed_amount,paid_amount\n";

    @Inject ObjectMapper json;

    @Test
    void theNextVersionIsRunAndAnEndedContractOnlyUntilItsRunOut() {
        Parties parties = new Parties("payer-versions", "provider-versions");
        Caller payer =
                new Caller(Tokens.payer("payer-versions", "s", "feed-submitter", "payer-analyst"));
        Announcer announcer = new Announcer(json);
        ContractActivated going = Announcer.contract("c-going", 1, parties);
        ContractActivated first = Announcer.contract("c-ending", 1, parties);
        announcer.announce(going);
        announcer.announce(first);
        payer.submitAndWait("provider-roster", County.roster("c-going", County.OURS));
        payer.submitAndWait("provider-roster", County.roster("c-ending", County.OURS));
        payer.submitAndWait("eligibility", County.eligibility());
        payer.submitAndWait("medical-claims", CLAIMS + CLAIM.formatted(1, "2025-02-15"));
        Caller.await(
                () -> payer.json("/v1/rosters?contract=c-ending").getList("data.members"),
                rosters -> rosters.contains(1));

        announcer.announce(ended(first));
        Caller.await(() -> versions(payer, "c-ending"), versions -> versions.contains("2"));
        int settled = versions(payer, "c-ending").length();
        payer.submitAndWait("medical-claims", CLAIMS + CLAIM.formatted(2, "2025-10-15"));
        Caller.await(() -> versions(payer, "c-ending").length(), rosters -> rosters > settled);
        int runOut = versions(payer, "c-ending").length();
        int before = versions(payer, "c-going").length();
        payer.submitAndWait("medical-claims", CLAIMS + CLAIM.formatted(3, "2025-11-15"));
        Caller.await(() -> versions(payer, "c-going").length(), rosters -> rosters > before);
        assertThat(versions(payer, "c-ending")).hasSize(runOut);
        assertThat(versions(payer, "c-going")).doesNotContain("2");
    }

    /// The contract version of each roster, newest first.
    private static String versions(Caller payer, String contract) {
        return String.join(
                "",
                payer
                        .json("/v1/rosters?contract=" + contract)
                        .getList("data.inputs.contractVersion", Integer.class)
                        .stream()
                        .map(String::valueOf)
                        .toList());
    }

    /// Ended at the end of June; claims paid through September still count.
    private static ContractActivated ended(ContractActivated first) {
        return new ContractActivated(
                first.contractId(),
                2,
                first.name(),
                first.parties(),
                first.payerName(),
                first.providerName(),
                new Period(first.performancePeriod().start(), LocalDate.of(2025, 6, 30)),
                first.attribution(),
                first.measures(),
                first.disputeWindowDays(),
                first.dataSharing(),
                LocalDate.of(2025, 7, 1),
                new ContractActivated.Ending(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 9, 30)),
                null);
    }
}
