package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.scoring.UnscoredMeasure;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 10,000 member months at $400.00 less $3,800,000 spent are $200,000.00 of savings, of which half is shared, times quality. Blood pressure is
/// at 60 of 100 and weighs 0.75, wellness weighs 0.25, eye exams weigh nothing.
@DisplayName(
        "While a measure of the contract has no score, no quality is computed of the others, and the settlement says why (ADR 135)")
class UnscoredSettlementTest {
    private static final UnscoredMeasure WELLNESS =
            new UnscoredMeasure(
                    "wellness-visit",
                    "Wellness visit",
                    "scorecard version 3 has no score of it: No measure has this id");
    private static final UnscoredMeasure EYE =
            new UnscoredMeasure(
                    "eye-exam",
                    "Eye exam",
                    "scorecard version 3 has no score of it: It is scored as ratio");
    private static final String SCALED =
            """
            kind: blocks
            inputs:
              member-months: { is: count, source: member-months }
              spent: { is: amount, source: expenditures }
              quality: { is: rate, atMost: 1, source: "%s" }
            blocks:
              - base: benchmark
                multiply: ["400.00", member-months]
              - comparison: savings
                of: benchmark
                less: spent
              - share: payment
                of: savings
                rate: ["0.50", quality]
            payment: payment
            """;

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quality-score             | wellness-visit | 0.00     | not computed without Wellness visit (wellness-visit), scorecard version 3 has no score of it: No measure has this id
                    quality-score             | eye-exam       | 45000.00 | Controlling high blood pressure, weighted
                    quality-points            | wellness-visit | 0.00     | not computed without Wellness visit (wellness-visit), scorecard version 3 has no score of it: No measure has this id
                    quality-points            | eye-exam       | 0.00     | not computed without Eye exam (eye-exam), scorecard version 3 has no score of it: It is scored as ratio
                    measure:blood-pressure    | wellness-visit | 60000.00 | Controlling high blood pressure
                    measure:wellness-visit    | wellness-visit | 0.00     | scorecard version 3 has no score of it: No measure has this id
                    """)
    void whatNeedsTheMeasureIsNotComputed(
            String source, String unscored, String payment, String because) {
        ContractSettlement settled =
                inputs(SCALED.formatted(source))
                        .lacking(List.of(unscored.equals("eye-exam") ? EYE : WELLNESS))
                        .settle();
        assertThat(settled.payment().value()).isEqualTo(Usd.of(payment));
        assertThat(settled.payment().explain()).contains(because);
        settled.steps().forEach(step -> Recalculation.check(step.amount()));
    }

    @Test
    void whatThePartiesAgreedOnHoldsAndSaysWhyToo() {
        ContractSettlement settled =
                inputs(SCALED.replace("\"%s\"", "quality-score, otherwise: \"0.80\"").formatted())
                        .lacking(List.of(WELLNESS, EYE))
                        .settle();
        assertThat(settled.payment().value()).isEqualTo(Usd.of("80000.00"));
        assertThat(settled.payment().explain())
                .contains(
                        "agreed on for what nobody reports; not computed without Wellness visit (wellness-visit), scorecard version 3")
                .doesNotContain("Eye exam");
    }

    @Test
    void pointsThatSomebodyAssumesAreNotHeldBack() {
        SettlementInputs inputs =
                inputs(SCALED.formatted("quality-points")).lacking(List.of(WELLNESS));
        Rate assumed = Rate.reported("Quality points", new BigDecimal("0.90"), "what if");
        assertThat(inputs.with(Optional.of(assumed)).settle().payment().value())
                .isEqualTo(Usd.of("90000.00"));
    }

    @Test
    void whatIsLackingIsKeptWithTheSettlementAndLeavesOthersAsTheyWere() {
        SettlementInputs inputs = inputs(SCALED.formatted("quality-score"));
        assertThat(inputs.leaves()).doesNotContainKey("unscored");
        SettlementInputs lacking = inputs.lacking(List.of(WELLNESS, EYE));
        assertThat(SettlementInputs.of(lacking.name(), lacking.contract(), lacking.leaves()))
                .isEqualTo(lacking);
        assertThat(SettlementInputs.of(inputs.name(), inputs.contract(), inputs.leaves()).settle())
                .isEqualTo(inputs.settle());
    }

    private static SettlementInputs inputs(String arrangement) {
        return new SettlementInputs(
                "contract A version 1",
                read(arrangement),
                new Expenditures(
                        Count.reported("Member months", 10_000, "claims run"),
                        Amount.reported("Expenditures", Usd.of("3800000"), "claims run")),
                List.of(
                        MeasureScore.reported(
                                "blood-pressure",
                                "Controlling high blood pressure",
                                100,
                                60,
                                "scorecard version 3")));
    }

    private static ContractDocument read(String arrangement) {
        Map<String, Object> document = Example.document();
        document.put(
                "measures",
                List.of(
                        measure("blood-pressure", "Controlling high blood pressure", "0.75"),
                        measure("wellness-visit", "Wellness visit", "0.25"),
                        measure("eye-exam", "Eye exam", "")));
        document.put("incentives", List.of());
        document.put("arrangement", DocumentText.read(arrangement));
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static Map<String, Object> measure(String id, String title, String weight) {
        Map<String, Object> measure =
                new LinkedHashMap<>(
                        Map.of("measure", id, "title", title, "target", "0.60", "role", "report"));
        measure.put("benchmark", Map.of("measure", "236", "method", "ecqm", "year", 2025));
        if (!weight.isEmpty()) {
            measure.put("weight", weight);
        }
        return measure;
    }
}
