package care.accord.reconciliation.contract.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// First half: 5,000 member months at $400.00 and half of savings. Second half: 6,000 at $420.00 and six tenths.
@DisplayName(
        "A period amended within is settled in parts, each by its own terms; the payment is their sum")
class DividedSettlementTest {
    private static final List<MeasureScore> SCORES =
            List.of(score("controlled-blood-pressure", 60), score("annual-wellness-visit", 55));

    private static MeasureScore score(String measure, long numerator) {
        return MeasureScore.reported(measure, measure, 100, numerator, "scorecard 1");
    }

    private static SettlementInputs inputs(String first, String second) {
        return SettlementInputs.inParts(
                "version 2",
                Example.amended(),
                SCORES,
                List.of(
                        part("version 1", Example.twoSided(), half(1), spent(5_000, first)),
                        part("version 2", Example.amended(), half(7), spent(6_000, second))));
    }

    private static SettlementPart part(
            String name, ContractDocument contract, DateSpan days, Expenditures spent) {
        return new SettlementPart(name, contract, days, spent);
    }

    private static DateSpan half(int month) {
        LocalDate start = LocalDate.of(2025, month, 1);
        return new DateSpan(start, start.plusMonths(6).minusDays(1));
    }

    private static Expenditures spent(long months, String cost) {
        return new Expenditures(
                Count.reported("Member months", months, "run 1"),
                Amount.reported("Expenditures", Usd.of(cost), "run 1"));
    }

    @Test
    void savingsOfOneHalfAndLossesOfTheOther() {
        ContractSettlement settled = inputs("1900000.00", "2600000.00").settle();
        assertThat(settled.steps())
                .extracting(Step::key, step -> step.amount().value().toString())
                .containsExactly(
                        tuple("benchmark.1", "$2,000,000.00"),
                        tuple("expenditures.1", "$1,900,000.00"),
                        tuple("savings.1", "$100,000.00"),
                        tuple("generated.1", "$100,000.00"),
                        tuple("share.1", "$50,000.00"),
                        tuple("gate.1", "$50,000.00"),
                        tuple("cap.1", "$50,000.00"),
                        tuple("bonus-annual-wellness-visit.1", "$7,500.00"),
                        tuple("payment.1", "$57,500.00"),
                        tuple("benchmark.2", "$2,520,000.00"),
                        tuple("expenditures.2", "$2,600,000.00"),
                        tuple("savings.2", "-$80,000.00"),
                        tuple("generated.2", "-$80,000.00"),
                        tuple("share.2", "$24,000.00"),
                        tuple("cap.2", "$24,000.00"),
                        tuple("bonus-annual-wellness-visit.2", "$9,000.00"),
                        tuple("payment.2", "-$15,000.00"),
                        tuple("savings", "$20,000.00"),
                        tuple("payment", "$42,500.00"));
        assertThat(OutcomeKind.of(settled.outcome())).isEqualTo(OutcomeKind.SHARED_SAVINGS);
        assertThat(settled.savings().value()).isEqualTo(Usd.of("20000.00"));
    }

    @Test
    void theFigureTreeShowsTheTermsOfBoth() {
        assertThat(inputs("1900000.00", "2600000.00").settle().payment().explain())
                .contains(
                        "Payment, 2025-01-01..2025-06-30 + Payment, 2025-07-01..2025-12-31",
                        "[version 1, arrangement.benchmarkPerMemberMonth]",
                        "[version 2, arrangement.benchmarkPerMemberMonth]");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @CsvSource(
            textBlock =
                    """
                    1900000.00, 2400000.00, 138500.00, shared-savings
                    2100000.00, 2700000.00, -67500.00, shared-losses
                    1990000.00, 2510000.00, 16500.00,  within-corridor
                    """)
    void eachHalfHasItsOwnCorridor(String first, String second, String payment, String outcome) {
        ContractSettlement settled = inputs(first, second).settle();
        assertThat(settled.payment().value()).isEqualTo(Usd.of(payment));
        assertThat(OutcomeKind.of(settled.outcome()).key()).isEqualTo(outcome);
    }

    @Test
    void whatWasStoredEqualsItself() {
        SettlementInputs inputs = inputs("1900000.00", "2600000.00");
        SettlementInputs read =
                SettlementInputs.of(inputs.name(), inputs.contract(), inputs.leaves());
        assertThat(read).isEqualTo(inputs);
        ContractSettlement settled = inputs.settle();
        List<Figure> figures =
                Stream.<Figure>concat(
                                settled.steps().stream().map(Step::amount),
                                Stream.of(settled.payment()))
                        .toList();
        assertThat(
                        Recomputation.differences(
                                read,
                                new Recomputation.Stored(
                                        OutcomeKind.of(settled.outcome()).key(),
                                        settled.steps().stream().map(StatementRow::of).toList(),
                                        figures)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    parts[0].expenditures,                   1800000.00, 92500.00
                    parts[1].memberMonths,                   6500,       145250.00
                    parts[0].arrangement.sharingRate,        0.40,       32500.00
                    parts[1].arrangement.losses.sharingRate, 0.50,       26500.00
                    scores.annual-wellness-visit.numerator,  54,         34250.00
                    """)
    void everyLeafAndTermOfAPartCanBeOtherwise(String path, String value, String payment) {
        assertThat(
                        WhatIf.apply(
                                inputs("1900000.00", "2600000.00"),
                                List.of(new Change(path, value)),
                                "what if"))
                .isInstanceOfSatisfying(
                        WhatIf.Result.Changed.class,
                        changed ->
                                assertThat(changed.inputs().settle().payment().value())
                                        .isEqualTo(Usd.of(payment)));
    }

    @ParameterizedTest
    @CsvSource({
        "expenditures,             parts[0].expenditures",
        "arrangement.sharingRate,  parts[0].arrangement.sharingRate",
        "parts[2].expenditures,    parts[0].expenditures"
    })
    void aChangeNamesItsPart(String path, String instead) {
        assertThat(
                        WhatIf.apply(
                                inputs("1900000.00", "2600000.00"),
                                List.of(new Change(path, "0.5")),
                                "what if"))
                .isEqualTo(
                        new WhatIf.Result.Invalid(
                                List.of(
                                        new FieldProblem(
                                                "/changes/0",
                                                "'%s': the period is settled in 2 parts; write %s for the first"
                                                        .formatted(path, instead)))));
    }

    /// The first half alone pays 57,500 as it does in the whole.
    @Test
    void theFirstPartsAreSettledAtOtherExpenditures() {
        SettlementInputs inputs = inputs("1800000.00", "2600000.00");
        assertThat(inputs.expenditures().cost().value()).isEqualTo(Usd.of("4400000.00"));
        Expenditures first = spent(5_000, "1900000.00");
        assertThat(inputs.settleAt(List.of(first)).payment().value()).isEqualTo(Usd.of("57500.00"));
        assertThat(inputs.settleAt(List.of(first, spent(6_000, "2600000.00"))).payment().value())
                .isEqualTo(Usd.of("42500.00"));
        assertThatThrownBy(() -> inputs.settleAt(List.of(first, first, first)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "A period settled in 2 parts cannot be settled at the expenditures of 3");
    }
}
