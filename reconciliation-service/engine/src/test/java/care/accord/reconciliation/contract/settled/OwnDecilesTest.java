package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Benchmark;
import care.accord.reconciliation.contract.ContractDocument.Better;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.contract.written.ContractTree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract writes out deciles of the parties' own, so that both sign the numbers (ADR 123)")
class OwnDecilesTest {
    private static final String RISING = "0.30 0.41 0.47 0.52 0.56 0.60 0.64 0.69 0.75 0.82";

    @Test
    void theyAreReadSaidAndWrittenAgain() {
        ContractDocument contract = read(document(own("Network of 2024", "higher", RISING)));
        assertThat(contract.measures().getFirst().benchmark())
                .contains(
                        new Benchmark.Own(
                                "Network of 2024",
                                Better.HIGHER,
                                Stream.of(RISING.split(" ")).map(BigDecimal::new).toList()));
        assertThat(ContractReader.read(ContractTree.of(contract)))
                .isEqualTo(new ContractReader.Reading.Valid(contract));
        assertThat(ContractTree.inWords(contract))
                .contains(
                        "Controlling high blood pressure is to come to at least 60%, with points against the deciles of Network of 2024, of which higher is better and which begin at 0.30, 0.41, 0.47, 0.52, 0.56, 0.60, 0.64, 0.69, 0.75, 0.82; it is reported.");
    }

    @Test
    @DisplayName("deciles of which lower is better fall, and neighbors may be equal")
    void lowerIsBetter() {
        String falling = "0.90 0.80 0.70 0.60 0.50 0.50 0.30 0.20 0.10 0.00";
        assertThat(ContractReader.read(document(own("State", "lower", falling))))
                .isInstanceOf(ContractReader.Reading.Valid.class);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    State | higher | 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9      | /deciles   | has 9 rates: write the ten with which the first to the tenth decile begin, the worst first
                    State | higher | 0.1 0.2 0.3 0.25 0.5 0.6 0.7 0.8 0.9 1   | /deciles/3 | goes from 0.3 to 0.25, but higher is better: write the rates from the worst to the best
                    State | lower  | 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1    | /deciles/1 | goes from 0.1 to 0.2, but lower is better: write the rates from the worst to the best
                    State | higher | 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 82   | /deciles/9 | is '82': expected a fraction from 0 to 1, such as "0.55"
                    State | higher | 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 best | /deciles/9 | is 'best': expected a fraction such as "0.55", as a decimal string
                    State | up     | 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1    | /direction | is 'up': expected higher or lower
                    ' '   | higher | 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1    | /source    | is ' ': expected a text of 1 to 200 characters
                    """)
    void whatIsWrongIsRefusedByField(
            String source, String direction, String deciles, String field, String detail) {
        assertRefused(own(source, direction, deciles), field, detail);
    }

    @Test
    void ownDecilesAreNotPublishedOnesToo() {
        Map<String, Object> both = own("State", "higher", RISING);
        both.put("year", 2025);
        assertRefused(both, "/year", "is not a field of this document; remove it");
    }

    private static void assertRefused(Map<String, Object> benchmark, String field, String detail) {
        assertThat(ContractReader.read(document(benchmark)))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .singleElement()
                                        .satisfies(problem -> {
                                            assertThat(problem.pointer())
                                                    .isEqualTo("/measures/0/benchmark" + field);
                                            assertThat(problem.detail()).isEqualTo(detail);
                                        }));
    }

    private static Map<String, Object> own(String source, String direction, String deciles) {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("source", source);
        own.put("direction", direction);
        own.put("deciles", Arrays.asList(deciles.split(" ")));
        return own;
    }

    private static Map<String, Object> document(Map<String, Object> benchmark) {
        Map<String, Object> document = Example.document();
        document.put(
                "measures",
                List.of(
                        Map.of(
                                "measure", "controlled-blood-pressure",
                                "title", "Controlling high blood pressure",
                                "target", "0.60",
                                "role", "report",
                                "benchmark", benchmark)));
        document.put("incentives", List.of());
        document.put(
                "arrangement",
                Map.of(
                        "kind",
                        "blocks",
                        "inputs",
                        Map.of(
                                "spent",
                                Map.of("is", "amount", "source", "expenditures"),
                                "quality",
                                Map.of("is", "rate", "atMost", "1", "source", "quality-points")),
                        "blocks",
                        List.of(
                                Map.of(
                                        "share",
                                        "payment",
                                        "of",
                                        "spent",
                                        "rate",
                                        List.of("quality"))),
                        "payment",
                        "payment"));
        return document;
    }

    private static ContractDocument read(Map<String, Object> document) {
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
