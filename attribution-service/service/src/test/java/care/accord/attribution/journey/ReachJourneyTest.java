package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static care.accord.attribution.journey.County.OURS_TOO;
import static care.accord.attribution.journey.County.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A contract under ACO REACH aligns people to listed clinicians over two weighed years")
class ReachJourneyTest {
    private static final String LISTED = "1234567893";
    private static final String UNLISTED = "1999999984";
    private static final Period ALIGNMENT_YEARS =
            new Period(LocalDate.of(2022, 7, 1), LocalDate.of(2024, 6, 30));

    @Inject ObjectMapper json;

    @Inject Tenancy tenancy;

    @Inject Session session;

    private static Caller payer(Parties parties) {
        return new Caller(
                Tokens.payer(
                        parties.payer(),
                        parties.payer() + "-integration",
                        "feed-submitter",
                        "payer-analyst"));
    }

    @Test
    void onlyListedCliniciansCountAndTheLaterYearCountsTwice() {
        Parties parties = new Parties("payer-reach", "provider-reach");
        Caller payer = payer(parties);
        begin("c-reach", parties, LISTED);
        String path = payer.rosterPath("c-reach", 1);

        JsonPath members = payer.json(path + "/members");
        assertThat(members.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(members.getString("data[0].reason.step")).isEqualTo("primary care specialties");
        assertThat(members.getString("data[0].reason.allowed"))
                .as("$90.00 of the later year, two parts in three")
                .isEqualTo("60.00");
        assertThat(members.getString("data[0].reason.runnerUp.allowed"))
                .as("$100.00 of the earlier year, one part in three")
                .isEqualTo("33.33");
        JsonPath why = payer.json(path + "/members/1/explanation");
        assertThat(why.getList("reservations.unverifiedRules.rule"))
                .contains("aco-reach.primary_care_share");
        whatIf(payer, path);
    }

    private static void whatIf(Caller payer, String path) {
        JsonPath left = payer.post(path + "/what-if", "{\"dropNpis\":[\"" + LISTED + "\"]}");
        assertThat(left.getInt("left")).isEqualTo(1);
        JsonPath joined = payer.post(path + "/what-if", "{\"addNpis\":[\"" + UNLISTED + "\"]}");
        assertThat(joined.getList("data.beneficiaryId")).isEqualTo(List.of("ben"));
        payer.ask(path + "/what-if", "{\"addTins\":[\"" + THEIRS + "\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/addTins"));
        payer.ask(
                        path + "/what-if",
                        "{\"window\":{\"start\":\"2024-01-01\",\"end\":\"2024-12-31\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/window"));
    }

    @Test
    void aRosterWithoutCliniciansCannotBeRun() {
        Parties parties = new Parties("payer-unlisted", "provider-unlisted");
        begin("c-unlisted", parties, "");
        String answer =
                Caller.await(
                        () ->
                                tenancy.inTransaction(
                                        parties.payer(),
                                        () ->
                                                session.createNativeQuery(
                                                                "select coalesce(max(answer), '') from run_request where contract_id = 'c-unlisted' and answer like 'impossible%'",
                                                                String.class)
                                                        .getSingleResult()),
                        said -> !said.isEmpty());
        assertThat(answer)
                .isEqualTo(
                        "impossible: aco-reach has clinicians take part: list an NPI beside each TIN of the provider roster");
    }

    private void begin(String contract, Parties parties, String npi) {
        Caller payer = payer(parties);
        ContractActivated program = Announcer.contract(contract, 1, parties);
        new Announcer(json)
                .announce(
                        new ContractActivated(
                                program.contractId(),
                                program.version(),
                                program.name(),
                                program.parties(),
                                program.payerName(),
                                program.providerName(),
                                program.performancePeriod(),
                                new ContractActivated.AttributionTerms(
                                        "plurality-of-allowed-charges",
                                        "aco-reach",
                                        ALIGNMENT_YEARS),
                                program.measures(),
                                60));
        payer.submitAndWait(
                "provider-roster",
                County.roster(contract, OURS).replace(OURS + ",,", OURS + "," + npi + ","));
        payer.submitAndWait(
                "eligibility", County.eligibility().replace("2025-01-01", "2022-07-01"));
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2023-08-01", "90.00", "0"),
                                County.visit("2", "ada", THEIRS, "2022-08-01", "100.00", "0"),
                                County.visit("3", "ben", OURS, "2023-08-01", "80.00", "0")
                                        .replace(LISTED, UNLISTED),
                                County.visit("4", "cal", OURS_TOO, "2023-08-01", "70.00", "0"))));
    }
}
