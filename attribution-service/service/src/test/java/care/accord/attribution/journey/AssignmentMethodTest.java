package care.accord.attribution.journey;

import static care.accord.attribution.journey.County.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Performance year 2025, decided on data received after it: Ada joins a health plan in July 2025, Ben does not, Cal is seen in
/// 2025 only.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName(
        "A contract names its assignment method: window and removal follow from it, 42 CFR 425.400(a)(2)-(3), 425.401(b)")
class AssignmentMethodTest {
    private static final Period OFFSET =
            new Period(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String ELIGIBILITY =
            """
            person_id,payer,plan,first_name,last_name,birth_date,enrollment_start_date,enrollment_end_date,coverage
            ada,north,original,Ada,One,1945-05-05,2023-01-01,2025-12-31,AB
            ada,north,advantage,Ada,One,1945-05-05,2025-07-01,2025-12-31,MA
            ben,north,original,Ben,Two,1946-05-05,2023-01-01,2025-12-31,AB
            cal,north,original,Cal,Three,1947-05-05,2023-01-01,2025-12-31,AB
            """;

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

    private void announce(String id, Parties parties, Period window, @Nullable String method) {
        ContractActivated contract = Announcer.contract(id, 1, parties);
        new Announcer(json)
                .announce(
                        new ContractActivated(
                                contract.contractId(),
                                contract.version(),
                                contract.name(),
                                contract.parties(),
                                contract.payerName(),
                                contract.providerName(),
                                contract.performancePeriod(),
                                new ContractActivated.AttributionTerms(
                                        "plurality-of-allowed-charges",
                                        "mssp",
                                        window,
                                        null,
                                        method),
                                contract.measures(),
                                60));
    }

    private static void deliver(Caller payer, String... contracts) {
        for (String contract : contracts) {
            payer.submitAndWait("provider-roster", County.roster(contract, OURS));
        }
        payer.submitAndWait("eligibility", ELIGIBILITY);
        payer.submitAndWait(
                "medical-claims",
                County.claims(
                        List.of(
                                County.visit("1", "ada", OURS, "2024-03-01", "100.00", "0"),
                                County.visit("2", "ben", OURS, "2024-03-01", "100.00", "0"),
                                County.visit("3", "cal", OURS, "2025-02-01", "100.00", "0"))));
    }

    private static List<String> members(Caller payer, String roster) {
        return payer.json(roster + "/members").getList("data.beneficiaryId");
    }

    @Test
    void whoJoinsAHealthPlanIsRemovedFromAProspectiveListAndStaysOnOneWithoutMethod() {
        Parties parties = new Parties("payer-methods", "provider-methods");
        Caller payer = payer(parties);
        announce("c-typed", parties, OFFSET, null);
        announce("c-prospective", parties, OFFSET, "prospective");
        announce("c-preliminary", parties, YEAR, "preliminary-prospective");
        deliver(payer, "c-typed", "c-prospective", "c-preliminary");
        String typed = payer.rosterPath("c-typed", 1);
        String prospective = payer.rosterPath("c-prospective", 1);
        String preliminary = payer.rosterPath("c-preliminary", 1);

        assertThat(members(payer, typed)).containsExactly("ada", "ben");
        assertThat(payer.json(typed).getMap("inputs")).doesNotContainKey("assignmentList");
        assertThat(members(payer, prospective)).containsExactly("ben");
        assertThat(payer.json(prospective).getString("inputs.assignmentList"))
                .isEqualTo("prospective-q4");
        assertThat(members(payer, preliminary)).containsExactly("cal");
        assertThat(payer.json(preliminary).getString("inputs.assignmentList")).isEqualTo("final");

        JsonPath why = payer.post(prospective + "/explanations", "{\"beneficiaryId\":\"ada\"}");
        assertThat(why.getString("decision")).isEqualTo("removed-ma");
        assertThat(why.getString("sentence"))
                .startsWith("Not assigned any more: in the performance year this person ");
        assertThat(why.getString("firstFailedCriterion")).isEqualTo("no-medicare-advantage");
        assertThat(why.getString("inputs.assignmentList")).isEqualTo("prospective-q4");

        whatIf(payer, typed, prospective);
        theListOfAnEarlierDay(payer, prospective);
    }

    private static void whatIf(Caller payer, String typed, String prospective) {
        JsonPath cut = payer.post(typed + "/what-if", "{\"assignmentMethod\":\"prospective\"}");
        assertThat(cut.getList("data.beneficiaryId")).isEqualTo(List.of("ada"));
        assertThat(cut.getInt("left")).isEqualTo(1);
        JsonPath anew =
                payer.post(
                        prospective + "/what-if",
                        "{\"assignmentMethod\":\"preliminary-prospective\"}");
        assertThat(anew.getList("data.beneficiaryId")).isEqualTo(List.of("ben", "cal"));
        assertThat(anew.getInt("members")).isEqualTo(1);
        assertThat(payer.post(prospective + "/what-if", "{\"method\":\"mssp\"}").getInt("members"))
                .as("the contract's program keeps the contract's method")
                .isEqualTo(1);

        String window = "\"window\":{\"start\":\"2025-01-01\",\"end\":\"2025-12-31\"}";
        refused(payer, prospective, "{" + window + "}", "/window", "leave the window out");
        refused(
                payer,
                typed,
                "{\"assignmentMethod\":\"prospective\"," + window + "}",
                "/window",
                "2023-10-01..2024-09-30");
        refused(
                payer,
                typed,
                "{\"assignmentMethod\":\"prospective-q2\"}",
                "/assignmentMethod",
                "known are prospective, preliminary-prospective");
        refused(
                payer,
                typed,
                "{\"method\":\"mssp-primary-care\",\"assignmentMethod\":\"prospective\"}",
                "/assignmentMethod",
                "mssp-primary-care has no assignment methods");
        refused(
                payer,
                typed,
                "{\"method\":\"commercial-ppo\",\"assignmentMethod\":\"prospective\"}",
                "/assignmentMethod",
                "a rule chain has no assignment methods");
    }

    private static void refused(
            Caller payer, String roster, String question, String pointer, String way) {
        payer.ask(roster + "/what-if", question)
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(way));
    }

    private static void theListOfAnEarlierDay(Caller payer, String prospective) {
        JsonPath then =
                payer.post(prospective + "/recalculations", "{\"asKnownOn\":\"2025-05-01\"}");
        assertThat(then.getString("inputs.assignmentList")).isEqualTo("prospective-q1");
    }

    @Test
    void aWindowThatContradictsTheMethodIsNotRun() {
        Parties parties = new Parties("payer-contradicted", "provider-contradicted");
        announce("c-contradicted", parties, YEAR, "prospective");
        deliver(payer(parties), "c-contradicted");
        assertThat(answer(parties, "c-contradicted"))
                .isEqualTo(
                        "impossible: prospective assignment of performance year 2025 is settled on services of 2023-10-01..2024-09-30, and not of 2025-01-01..2025-12-31");
    }

    @Test
    void aMethodThatNobodyKnowsIsNotRun() {
        Parties parties = new Parties("payer-yearly", "provider-yearly");
        announce("c-yearly", parties, YEAR, "yearly");
        deliver(payer(parties), "c-yearly");
        assertThat(answer(parties, "c-yearly"))
                .startsWith("impossible: 'yearly' is not an assignment method of a contract");
    }

    private String answer(Parties parties, String contract) {
        return Caller.await(
                () ->
                        tenancy.inTransaction(
                                parties.payer(),
                                () ->
                                        session.createNativeQuery(
                                                        "select coalesce(max(answer), '') from run_request where contract_id = :contract and answer like 'impossible%'",
                                                        String.class)
                                                .setParameter("contract", contract)
                                                .getSingleResult()),
                said -> !said.isEmpty());
    }
}
