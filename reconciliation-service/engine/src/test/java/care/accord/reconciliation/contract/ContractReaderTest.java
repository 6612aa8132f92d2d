package care.accord.reconciliation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.Reading.Accepted;
import care.accord.reconciliation.contract.Reading.Mistake;
import care.accord.reconciliation.contract.Reading.Refused;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract document is read field by field, and every mistake is told with its pointer")
class ContractReaderTest {
    /// A shared-savings contract with one gate and one bonus.
    static Map<String, Object> document() {
        Map<String, Object> document = new HashMap<>();
        document.put("name", "Shared savings");
        document.put("lineOfBusiness", "commercial");
        document.put("payer", Map.of("tenant", "payer-north", "name", "North"));
        document.put("provider", Map.of("tenant", "provider-east", "name", "East"));
        document.put("performancePeriod", Map.of("start", "2025-01-01", "end", "2025-12-31"));
        document.put(
                "attribution",
                Map.of(
                        "method", "plurality-of-allowed-charges",
                        "program", "mssp-primary-care",
                        "window", Map.of("start", "2025-01-01", "end", "2025-12-31")));
        document.put(
                "measures",
                List.of(
                        Map.of(
                                "measure",
                                "bp",
                                "title",
                                "Blood pressure",
                                "target",
                                "0.60",
                                "role",
                                "gate"),
                        Map.of(
                                "measure",
                                "awv",
                                "title",
                                "Wellness",
                                "target",
                                "0.55",
                                "role",
                                "bonus")));
        document.put("arrangement", arrangement());
        document.put(
                "incentives",
                List.of(
                        Map.of(
                                "kind", "pay-for-performance",
                                "measure", "awv",
                                "poolPerMemberMonth", "1.50",
                                "tiers",
                                        List.of(
                                                Map.of("atLeast", "0.50", "share", "0.50"),
                                                Map.of("atLeast", "0.60", "share", "1")))));
        document.put("reconciliation", Map.of("interim", "every-snapshot", "finalMonthsAfter", 3));
        document.put("disputeWindowDays", 60);
        return document;
    }

    private static Map<String, Object> arrangement() {
        return Map.of(
                "kind", "shared-savings",
                "benchmarkPerMemberMonth", "412.50",
                "minimumSavingsRate", "0.02",
                "sharingRate", "0.50",
                "paymentLimitRate", "0.10",
                "qualityGate", Map.of("measure", "bp", "atLeast", "0.40"));
    }

    @Test
    void aWholeDocumentIsAContract() {
        assertThat(ContractReader.read(document()))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> {
                            ContractDocument contract = accepted.contract();
                            assertThat(contract.performancePeriod().months()).isEqualTo(12);
                            assertThat(contract.measure("awv").orElseThrow().target())
                                    .isEqualByComparingTo("0.55");
                            assertThat(contract.arrangement())
                                    .isInstanceOfSatisfying(
                                            Arrangement.SharedSavings.class,
                                            terms ->
                                                    assertThat(terms.benchmarkPerMemberMonth())
                                                            .isEqualByComparingTo(
                                                                    new BigDecimal("412.50")));
                        });
    }

    @ParameterizedTest(name = "{0} = {1} is refused at {2}")
    @CsvSource(
            nullValues = "NONE",
            value = {
                "name, '', /name",
                "name, NONE, /name",
                "lineOfBusiness, dental, /lineOfBusiness",
                "disputeWindowDays, soon, /disputeWindowDays",
                "shoeSize, 44, /shoeSize",
                "payer, nobody, /payer",
            })
    void aWrongFieldIsNamed(String field, String value, String pointer) {
        Map<String, Object> document = document();
        document.put(field, value);
        assertThat(mistakes(document)).extracting(Mistake::pointer).contains(pointer);
    }

    @ParameterizedTest(name = "an arrangement with {0} = {1} is refused")
    @CsvSource({
        "sharingRate, 50",
        "sharingRate, -0.1",
        "sharingRate, half",
        "benchmarkPerMemberMonth, 0",
        "benchmarkPerMemberMonth, 1e3",
        "minimumSavingsRate, ''",
        "extra, 1",
    })
    void aWrongTermIsNamed(String field, String value) {
        Map<String, Object> document = document();
        Map<String, Object> arrangement = new HashMap<>(arrangement());
        arrangement.put(field, value);
        document.put("arrangement", arrangement);
        assertThat(mistakes(document))
                .extracting(Mistake::pointer)
                .contains("/arrangement/" + field);
    }

    @Test
    void aGateOnAMeasureThatIsNotThereIsRefused() {
        Map<String, Object> document = document();
        document.put(
                "measures",
                List.of(
                        Map.of(
                                "measure",
                                "awv",
                                "title",
                                "Wellness",
                                "target",
                                "0.55",
                                "role",
                                "bonus")));
        assertThat(mistakes(document))
                .singleElement()
                .satisfies(mistake ->
                        assertThat(mistake.detail()).contains("'bp' is not among the measures"));
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        Map<String, Object> document = document();
        document.put("performancePeriod", Map.of("start", "2025-12-31", "end", "2025-01-01"));
        assertThat(mistakes(document))
                .extracting(Mistake::pointer)
                .containsExactly("/performancePeriod");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(mistakes(Map.of()).size()).isGreaterThan(8);
    }

    private static List<Mistake> mistakes(Object document) {
        return switch (ContractReader.read(document)) {
            case Refused(List<Mistake> mistakes) -> mistakes;
            case Accepted _ -> List.of();
        };
    }
}
