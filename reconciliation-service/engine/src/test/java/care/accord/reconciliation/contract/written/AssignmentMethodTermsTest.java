package care.accord.reconciliation.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.AssignmentMethod;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.Renewal;
import care.accord.reconciliation.contract.written.ContractReader.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract under the Shared Savings Program names its assignment method, which sets the window, 42 CFR 425.400(a)(2)-(3)")
class AssignmentMethodTermsTest {
    private static final Map<String, String> CALENDAR =
            Map.of("start", "2025-01-01", "end", "2025-12-31");
    private static final Map<String, String> OFFSET =
            Map.of("start", "2023-10-01", "end", "2024-09-30");

    private static Map<String, Object> attribution(String program, Object method) {
        Map<String, Object> attribution = new LinkedHashMap<>();
        attribution.put("method", "plurality-of-allowed-charges");
        attribution.put("program", program);
        attribution.put("assignmentMethod", method);
        return attribution;
    }

    private static Map<String, Object> document(Map<String, Object> attribution) {
        Map<String, Object> document = Example.document();
        document.put("attribution", attribution);
        return document;
    }

    private static ContractDocument read(Map<?, ?> document) {
        return switch (ContractReader.read(document)) {
            case Reading.Valid(ContractDocument contract) -> contract;
            case Reading.Invalid(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<FieldProblem> problems(Map<?, ?> document) {
        return switch (ContractReader.read(document)) {
            case Reading.Valid _ -> List.of();
            case Reading.Invalid(List<FieldProblem> problems) -> problems;
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "prospective, 2023-10-01..2024-09-30",
        "preliminary-prospective, 2025-01-01..2025-12-31",
    })
    void theMethodSetsTheWindowAndTheContractKeepsIt(String method, String window) {
        ContractDocument contract = read(document(attribution("mssp", method)));
        assertThat(contract.attribution().window()).hasToString(window);
        assertThat(contract.attribution().assignmentMethod()).contains(AssignmentMethod.of(method));
        assertThat(read(ContractTree.of(contract))).isEqualTo(contract);
    }

    @Test
    void aWindowThatIsTheSameMayStandBesideAndAnotherMayNot() {
        Map<String, Object> same = attribution("mssp", "prospective");
        same.put("window", OFFSET);
        assertThat(problems(document(same))).isEmpty();
        Map<String, Object> another = attribution("mssp", "prospective");
        another.put("window", CALENDAR);
        assertThat(problems(document(another)))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/window",
                                "must be 2023-10-01..2024-09-30, over which the program compares services for performance year 2025: send that or leave it out"));
    }

    @Test
    void aContractWithoutMethodNamesAnyWindowAndIsWrittenAsBefore() {
        Map<String, Object> typed = attribution("mssp", "prospective");
        typed.remove("assignmentMethod");
        assertThat(problems(document(typed)))
                .extracting(FieldProblem::pointer)
                .containsExactly("/attribution/window");
        typed.put("window", CALENDAR);
        ContractDocument contract = read(document(typed));
        assertThat(contract.attribution().assignmentMethod()).isEmpty();
        assertThat(ContractTree.of(contract).get("attribution")).isEqualTo(typed);
    }

    @Test
    void otherProgramsAndChainsHaveNone() {
        Map<String, Object> claims = attribution("mssp-primary-care", "prospective");
        claims.put("window", CALENDAR);
        assertThat(problems(document(claims)))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/assignmentMethod",
                                "is for the program mssp: remove it"));
        assertThat(problems(document(attribution("aco-reach", "prospective"))))
                .extracting(FieldProblem::pointer)
                .containsExactly("/attribution/assignmentMethod");
        Map<String, Object> chained =
                new LinkedHashMap<>(
                        Map.of(
                                "method",
                                "rule-chain",
                                "chain",
                                "commercial-ppo",
                                "window",
                                CALENDAR,
                                "assignmentMethod",
                                "prospective"));
        assertThat(problems(document(chained)))
                .extracting(FieldProblem::pointer)
                .containsExactly("/attribution/assignmentMethod");
    }

    @Test
    void aListOfTheYearIsNoMethodOfAContract() {
        Map<String, Object> list = attribution("mssp", "prospective-q2");
        list.put("window", OFFSET);
        assertThat(problems(document(list)))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/assignmentMethod",
                                "is 'prospective-q2': expected prospective or preliminary-prospective"));
    }

    @Test
    void itIsForCalendarYearsSinceItWasOffered() {
        Map<String, Object> fiscal = document(attribution("mssp", "prospective"));
        fiscal.put("performancePeriod", Map.of("start", "2024-07-01", "end", "2025-06-30"));
        assertThat(problems(fiscal))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/assignmentMethod",
                                "needs a performance period of one calendar year, and the contract's is 2024-07-01..2025-06-30"));
        Map<String, Object> early = document(attribution("mssp", "prospective"));
        early.put("performancePeriod", Map.of("start", "2015-01-01", "end", "2015-12-31"));
        assertThat(problems(early))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/assignmentMethod",
                                "had not begun in performance year 2015"));
    }

    @Test
    void thePartiesReadIt() {
        ContractDocument contract = read(document(attribution("mssp", "prospective")));
        assertThat(ContractTree.inWords(contract))
                .contains(
                        "Members are attributed by the rules of mssp, from services of 2023-10-01 through 2024-09-30.",
                        AssignmentMethod.PROSPECTIVE.sentence());
    }

    @Test
    void aRenewalKeepsItOverTheNextYearsWindow() {
        Map<String, Object> agreed = document(attribution("mssp", "prospective"));
        agreed.put("furtherPeriods", List.of(Map.of("start", "2026-01-01", "end", "2026-12-31")));
        ContractDocument renewed = Renewal.of(read(agreed)).orElseThrow();
        assertThat(renewed.attribution().assignmentMethod()).contains(AssignmentMethod.PROSPECTIVE);
        assertThat(renewed.attribution().window()).hasToString("2024-10-01..2025-09-30");
        assertThat(read(ContractTree.of(renewed))).isEqualTo(renewed);
    }
}
