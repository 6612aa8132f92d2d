package care.accord.reconciliation.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.ChainTree;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.written.ContractReader.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A contract attributes by a program, or by a rule chain that it keeps in full")
class AttributionTermsTest {

    private static Map<String, Object> document(Object chain) {
        Map<String, Object> document = Example.document();
        document.put(
                "attribution",
                Map.of(
                        "method",
                        "rule-chain",
                        "chain",
                        chain,
                        "window",
                        Map.of("start", "2025-01-01", "end", "2025-12-31")));
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

    @Test
    void aChainThatIsNamedIsKeptInFull() {
        ContractDocument contract = read(document("commercial-ppo"));
        assertThat(contract.attribution().chain()).contains(ChainTemplates.of("commercial-ppo"));
        assertThat(contract.attribution().program()).isEqualTo("commercial-ppo");
        assertThat(ContractTree.of(contract).get("attribution"))
                .hasFieldOrPropertyWithValue(
                        "chain", ChainTree.of(ChainTemplates.of("commercial-ppo")));
        assertThat(read(ContractTree.of(contract))).isEqualTo(contract);
        assertThat(ContractTree.inWords(contract))
                .contains(
                        "Members are attributed by the rule chain commercial-ppo (Commercial PPO, patient choice before claims): attested, preventive-visit, plurality-of-visits, plurality-of-visits.");
    }

    @Test
    void aChainMayBeWrittenOut() {
        Map<String, Object> chain = ChainTree.of(ChainTemplates.of("hmo-pcp-of-record"));
        chain.put("id", "our-own");
        assertThat(read(document(chain)).attribution().program()).isEqualTo("our-own");
    }

    @Test
    void aMistakeInAChainIsNamedFromTheTopOfTheContract() {
        Map<String, Object> chain =
                new LinkedHashMap<>(ChainTree.of(ChainTemplates.of("hmo-pcp-of-record")));
        chain.put("level", "group");
        chain.remove("title");
        assertThat(problems(document(chain)))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/chain/title",
                                "is missing: expected a text of 1 to 300 characters"),
                        new FieldProblem(
                                "/attribution/chain/level",
                                "is 'group': expected contract, practice, clinician"));
    }

    @Test
    void anUnknownChainIsRefusedWithTheKnownOnes() {
        assertThat(problems(document("ppo")))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/chain",
                                "is 'ppo': expected a chain document, or the id of a chain that ships: "
                                        + String.join(", ", ChainTemplates.ids())));
        Map<String, Object> without = document("x");
        without.put(
                "attribution",
                Map.of(
                        "method", "rule-chain",
                        "program", "mssp-primary-care",
                        "window", Map.of("start", "2025-01-01", "end", "2025-12-31")));
        assertThat(problems(without))
                .extracting(FieldProblem::pointer)
                .containsExactly("/attribution/chain", "/attribution/program");
    }

    private static final String SHARED = "specialist-episode-shared";

    @Test
    void aDistributionGoesByThePartsOfThoseWhoArePartOfTheContract() {
        Map<String, Object> document = document(SHARED);
        document.put(
                "reconciliation",
                Map.of(
                        "interim",
                        "every-snapshot",
                        "finalMonthsAfter",
                        3,
                        "distribution",
                        Map.of("retained", "0.10", "among", "practices")));
        assertThat(ContractTree.inWords(read(document)))
                .contains(
                        "Of what it is paid, the provider keeps 10% and shares the rest among its practices by their members' months, of shared members by each one's part.");
    }

    @Test
    void aContractThatPaysByMonthsAndExpendituresMaySharePeople() {
        assertThat(read(document(SHARED)).incentives()).isNotEmpty();
        assertThat(read(paidBy(Example.TWO_SIDED)).attribution().chain())
                .contains(ChainTemplates.of(SHARED));
    }

    @Test
    void aContractThatPaysByMeasuresMaySharePeople() {
        ContractDocument contract =
                read(
                        paidBy(
                                """
                                kind: blocks
                                inputs:
                                  pool: { is: amount, otherwise: "250000.00" }
                                  controlled: { is: rate, label: Blood pressure, source: "measure:controlled-blood-pressure" }
                                blocks:
                                  - share: earned
                                    of: pool
                                    rate: controlled
                                payment: earned
                                """));
        assertThat(contract.attribution().chain()).contains(ChainTemplates.of(SHARED));
    }

    private static Map<String, Object> paidBy(String blocks) {
        Map<String, Object> document = document(SHARED);
        document.put("arrangement", DocumentText.read(blocks));
        document.put("incentives", List.of());
        return document;
    }

    private static Map<String, Object> aligned(Map<String, Object> attribution) {
        Map<String, Object> document = Example.document();
        document.put("attribution", new LinkedHashMap<>(attribution));
        return document;
    }

    @Test
    void aProgramThatAlignsOverItsOwnYearsSetsTheWindow() {
        Map<String, Object> named =
                Map.of("method", "plurality-of-allowed-charges", "program", "aco-reach");
        ContractDocument contract = read(aligned(named));
        assertThat(contract.attribution().window())
                .as("two years that end in June of the year before 2025")
                .hasToString("2022-07-01..2024-06-30");
        assertThat(read(ContractTree.of(contract))).isEqualTo(contract);
    }

    @Test
    void itsWindowIsNotAMatterOfTheContract() {
        Map<String, Object> another =
                Map.of(
                        "method", "plurality-of-allowed-charges",
                        "program", "aco-reach",
                        "window", Map.of("start", "2025-01-01", "end", "2025-12-31"));
        assertThat(problems(aligned(another)))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/window",
                                "must be 2022-07-01..2024-06-30, over which the program compares services for performance year 2025: send that or leave it out"));
    }

    @Test
    void itIsForCalendarYearsSinceItBegan() {
        Map<String, Object> named =
                Map.of("method", "plurality-of-allowed-charges", "program", "aco-reach");
        Map<String, Object> fiscal = aligned(named);
        fiscal.put("performancePeriod", Map.of("start", "2024-07-01", "end", "2025-06-30"));
        assertThat(problems(fiscal))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/program",
                                "needs a performance period of one calendar year, and the contract's is 2024-07-01..2025-06-30"));
        Map<String, Object> early = aligned(named);
        early.put("performancePeriod", Map.of("start", "2019-01-01", "end", "2019-12-31"));
        assertThat(problems(early))
                .containsExactly(
                        new FieldProblem(
                                "/attribution/program", "had not begun in performance year 2019"));
    }
}
