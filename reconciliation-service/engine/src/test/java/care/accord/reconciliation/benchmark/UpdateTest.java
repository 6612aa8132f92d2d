package care.accord.reconciliation.benchmark;

import static care.accord.reconciliation.benchmark.Given.RULES;
import static care.accord.reconciliation.benchmark.Given.aged;
import static care.accord.reconciliation.benchmark.Given.rate;
import static care.accord.reconciliation.benchmark.Given.starting;
import static care.accord.reconciliation.benchmark.Given.types;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("42 CFR 425.605(a)(1), 425.652(b): risk ratio, update and guardrail")
class UpdateTest {
    /// Weights 1 : 3. From 2024 the cap is aggregate demographic growth and 3 points: here 1.01 + 0.03 = 1.04.
    @ParameterizedTest(name = "start {0}: {1} and {2} become {3} and {4}")
    @CsvSource({
        "2019-07-01, 1.05, 0.95, 1.03, 0.95",
        "2019-07-01, 1.02, 1.04, 1.02, 1.03",
        "2024-01-01, 1.10, 1.00, 1.10, 1.00",
        "2024-01-01, 1.10, 1.03, 1.04, 1.03",
        "2024-01-01, 1.00, 1.06, 1.00, 1.04"
    })
    void riskGrowthIsCapped(
            String start, String disabled, String aged, String cappedDisabled, String cappedAged) {
        ByType ratio =
                RiskRatio.of(
                        RULES,
                        starting(start),
                        new RiskRatio.Growth(
                                types(disabled, aged), types("1.01", "1.01"), types("1", "3")));
        assertThat(ratio.of(EnrollmentType.DISABLED).value()).isEqualByComparingTo(cappedDisabled);
        assertThat(ratio.of(EnrollmentType.AGED_NON_DUAL).value()).isEqualByComparingTo(cappedAged);
    }

    /// 10,000 at a risk ratio of 1.02 is 10,200. Flat: + 500. Two-way: 20 % of 1.05 and 80 % of 1.03 is 1.034, 10,546.80.
    /// Three-way: two thirds of 10,546.80 and one third of 10,200 + 400 is 10,564.53.
    @ParameterizedTest(name = "start {0}: {1}")
    @CsvSource({"2015-01-01, 10700", "2019-07-01, 10546.80", "2024-01-01, 10564.53"})
    void theBenchmarkIsUpdatedAsTheAgreementSays(String start, BigDecimal expected) {
        BenchmarkUpdate update =
                BenchmarkUpdate.of(
                        RULES,
                        starting(start),
                        new BenchmarkUpdate.AtRisk(aged("10000"), aged("1.02")),
                        new BenchmarkUpdate.Growth(
                                aged("500"),
                                aged("1.05"),
                                aged("1.03"),
                                rate("0.20"),
                                aged("400"),
                                aged("5000")));
        assertThat(update.average().value())
                .isCloseTo(expected, Offset.offset(new BigDecimal("0.005")));
        Recalculation.check(update.average());
    }

    /// Minimum loss rate 2 %.
    @ParameterizedTest(name = "three-way {0}, two-way {1}, spent {2}: {3} against {4}")
    @CsvSource({
        "100, 99,  101.99, NOT_TRIGGERED,  100",
        "100, 99,  102,    SMALLER_LOSSES, 100",
        "100, 101, 103,    SMALLER_LOSSES, 101",
        "100, 104, 103,    NEITHER,        104",
        "100, 90,  95,     NOT_TRIGGERED,  100"
    })
    void theGuardrailComparesWithTheTwoWayBlend(
            String threeWay,
            String twoWay,
            String spent,
            Guardrail.Verdict verdict,
            String benchmark) {
        Guardrail guardrail =
                Guardrail.of(amount(threeWay), amount(twoWay), amount(spent), rate("0.02"));
        assertThat(guardrail.verdict()).isEqualTo(verdict);
        assertThat(guardrail.benchmark().value()).isEqualTo(Usd.of(benchmark));
    }

    private static Amount amount(String dollars) {
        return Amount.reported("Given", Usd.of(dollars), "test");
    }
}
