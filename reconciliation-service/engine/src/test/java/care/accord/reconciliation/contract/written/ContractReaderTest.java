package care.accord.reconciliation.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A contract document is refused with everything that is wrong with it, field by field")
class ContractReaderTest {

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    benchmarkPerMemberMonth |         | is missing: expected dollars such as "412.50", as a decimal string
                    benchmarkPerMemberMonth | 4e2     | is '4e2': expected dollars such as "412.50", as a decimal string
                    benchmarkPerMemberMonth | -1.00   | is '-1.00': expected dollars above zero, such as "412.50"
                    benchmarkPerMemberMonth | 1.005   | is '1.005': expected dollars with at most two decimals
                    sharingRate             | 50      | is '50': expected a fraction from 0 to 1, such as "0.55"
                    kind                    | bundled | is 'bundled': expected shared-savings or blocks
                    sharignRate             | 0.50    | is not a field of this document; remove it
                    """)
    void amistakeInTheArrangementNamesItsField(String field, String value, String detail) {
        Map<String, Object> arrangement = Example.arrangement();
        if (value == null) {
            arrangement.remove(field);
        } else {
            arrangement.put(field, value);
        }
        assertThat(problems("arrangement", arrangement))
                .containsExactly(new FieldProblem("/arrangement/" + field, detail));
    }

    @ParameterizedTest
    @CsvSource({"CMS122FHIRDiabetesAssessGreaterThan9Percent", "235", "acme.blood-pressure-2025"})
    void aMeasureIsNamedAsItsPublisherNamesIt(String id) {
        Map<String, Object> document = Example.document();
        document.put(
                "measures",
                List.of(Map.of("measure", id, "title", "Ours", "target", "0.60", "role", "gate")));
        document.remove("incentives");
        document.put(
                "arrangement",
                withGate(Example.arrangement(), Map.of("measure", id, "atLeast", "0.5")));
        assertThat(ContractReader.read(document))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Valid.class,
                        valid -> {
                            assertThat(valid.contract().measures().getFirst().measure())
                                    .isEqualTo(id);
                            assertThat(ContractReader.read(ContractTree.of(valid.contract())))
                                    .isEqualTo(valid);
                        });
    }

    private static Map<String, Object> withGate(Map<String, Object> arrangement, Object gate) {
        Map<String, Object> gated = new LinkedHashMap<>(arrangement);
        gated.put("qualityGate", gate);
        return gated;
    }

    @Test
    void whatHappensToTheMoneyIsRead() {
        Map<String, Object> reconciliation =
                Map.of(
                        "interim",
                        "every-snapshot",
                        "finalMonthsAfter",
                        3,
                        "withholdRate",
                        "0.10",
                        "distribution",
                        Map.of("retained", "0.20", "among", "clinicians"));
        Map<String, Object> document = Example.document();
        document.put("reconciliation", reconciliation);
        assertThat(ContractReader.read(document))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Valid.class,
                        valid -> {
                            assertThat(ContractTree.of(valid.contract()).get("reconciliation"))
                                    .isEqualTo(reconciliation);
                            assertThat(ContractTree.inWords(valid.contract()))
                                    .contains(
                                            "10% of a final payment is withheld until its conditions are met.",
                                            "Of what it is paid, the provider keeps 20% and shares the rest among its clinicians by their members' months.");
                        });
        assertThat(
                        problems(
                                "reconciliation",
                                Map.of(
                                        "interim",
                                        "every-snapshot",
                                        "finalMonthsAfter",
                                        3,
                                        "withholdRate",
                                        "2",
                                        "distribution",
                                        Map.of("retained", "0.20", "among", "friends"))))
                .extracting(FieldProblem::pointer)
                .containsExactly(
                        "/reconciliation/withholdRate", "/reconciliation/distribution/among");
    }

    @Test
    void anumberIsNotADecimalString() {
        Map<String, Object> arrangement = Example.arrangement();
        arrangement.put("sharingRate", 0.5);
        assertThat(problems("arrangement", arrangement))
                .containsExactly(
                        new FieldProblem(
                                "/arrangement/sharingRate",
                                "is the number 0.5: expected a fraction such as \"0.55\", as a decimal string"));
    }

    @Test
    void agateIsAboutAMeasureOfTheContract() {
        Map<String, Object> arrangement = Example.arrangement();
        arrangement.put("qualityGate", Map.of("measure", "no-such-measure", "atLeast", "0.5"));
        assertThat(problems("arrangement", arrangement))
                .containsExactly(
                        new FieldProblem(
                                "/arrangement/qualityGate/measure",
                                "is 'no-such-measure', which is not one of the contract's measures: list it there or name one of annual-wellness-visit, controlled-blood-pressure"));
    }

    @Test
    void tiersRise() {
        Map<String, Object> incentive = Example.incentive();
        incentive.put(
                "tiers",
                List.of(
                        Map.of("atLeast", "0.55", "share", "1.00"),
                        Map.of("atLeast", "0.45", "share", "0.50")));
        assertThat(problems("incentives", List.of(incentive)))
                .containsExactly(
                        new FieldProblem(
                                "/incentives/0/tiers/1/atLeast",
                                "must ask for more than the tier before"));
    }

    /// Of events to avoid a lower rate is more to ask.
    @Test
    void tiersOfEventsFall() {
        Map<String, Object> incentive = Example.incentive();
        incentive.put(
                "tiers",
                List.of(
                        Map.of("atMost", "0.15", "share", "0.50"),
                        Map.of("atMost", "0.16", "share", "1.00"),
                        Map.of("atLeast", "0.10", "share", "1.00")));
        assertThat(problems("incentives", List.of(incentive)))
                .containsExactly(
                        new FieldProblem(
                                "/incentives/0/tiers/1/atMost",
                                "must ask for more than the tier before"),
                        new FieldProblem(
                                "/incentives/0/tiers/2/atLeast",
                                "must ask for more than the tier before"));
    }

    @Test
    void aGateAsksOneSide() {
        Map<String, Object> arrangement = Example.arrangement();
        arrangement.put(
                "qualityGate",
                Map.of(
                        "measure", "controlled-blood-pressure",
                        "atLeast", "0.5",
                        "atMost", "0.6"));
        assertThat(problems("arrangement", arrangement))
                .containsExactly(
                        new FieldProblem(
                                "/arrangement/qualityGate/atMost",
                                "stands beside atLeast: write one of them"));
    }

    @Test
    void apartyDoesNotContractWithItself() {
        assertThat(problems("provider", Map.of("tenant", "payer-north", "name", "Itself")))
                .containsExactly(new FieldProblem("/provider", "is the same tenant as the payer"));
    }

    @Test
    void aperiodEndsAfterItStarts() {
        Map<String, String> period = Map.of("start", "2025-12-31", "end", "2025-01-01");
        assertThat(problems("performancePeriod", period))
                .containsExactly(
                        new FieldProblem("/performancePeriod/end", "ends before it starts"));
    }

    @Test
    void everyMistakeOfAnEmptyDocumentIsNamedAtOnce() {
        assertThat(ContractReader.read(Map.of()))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(FieldProblem::pointer)
                                        .contains("/payer", "/name", "/measures", "/arrangement"));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        assertThat(ContractReader.read(ContractTree.of(Example.twoSided())))
                .isEqualTo(new ContractReader.Reading.Valid(Example.twoSided()));
    }

    @Test
    void acontractIsReadAloud() {
        assertThat(ContractTree.inWords(Example.twoSided()))
                .containsExactly(
                        "North Health Plan and East Physicians settle the care given from 2025-01-01 through 2025-12-31.",
                        "Members are attributed by the rules of mssp-primary-care, from services of 2025-01-01 through 2025-12-31.",
                        "Controlling high blood pressure is to come to at least 60%; it opens a gate.",
                        "Annual wellness visit is to come to at least 55%; it earns a bonus.",
                        "The benchmark is $400.00 for each member and month.",
                        "Savings of at least 2% of the benchmark are shared from the first dollar: the provider receives 50%, at most 10% of the benchmark.",
                        "Savings are paid only if Controlling high blood pressure is at least 50%.",
                        "Losses of at least 2% of the benchmark are shared: the provider repays 30%, at most 5% of the benchmark.",
                        "$1.50 for each member and month depends on Annual wellness visit: 50% of it for at least 45%, 100% of it for at least 55%.",
                        "A forecast follows every claims file.",
                        "The final settlement comes 3 months after the period; either side may question it within 60 days.",
                        "Both parties together may end the contract; neither may alone.");
    }

    private static List<FieldProblem> problems(String field, Object value) {
        Map<String, Object> document = new LinkedHashMap<>(Example.document());
        document.put(field, value);
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid _ -> List.of();
            case ContractReader.Reading.Invalid(var problems) -> problems;
        };
    }
}
