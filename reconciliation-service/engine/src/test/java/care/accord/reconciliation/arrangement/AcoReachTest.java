package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ACO REACH: discount, quality withhold, marginal risk corridors")
class AcoReachTest {
    private static final String GLOBAL_INPUTS = "benchmark=100000000";

    private static final String PROFESSIONAL_INPUTS = "benchmark=100000000 quality-score=1";

    /// The benchmark is $100,000,000 less 2%, 3% or 4%; 2% of that is withheld for quality, 5% until 2022.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PY2024: 97,000,000 - 90,000,000, all of it            | 2024 | expenditures=90000000 quality-score=1 payment-date=2021-06-01   | 7000000.00
                    half of the quality withhold of 1,940,000 earned back | 2024 | expenditures=90000000 quality-score=0.5 payment-date=2021-06-01 | 6030000.00
                    PY2022: 98,000,000 - 90,000,000, half of 4,900,000    | 2022 | expenditures=90000000 quality-score=0.5 payment-date=2021-06-01 | 5550000.00
                    PY2025: 96,000,000 - 90,000,000 x 0.98                | 2025 | expenditures=90000000 quality-score=1 payment-date=2025-10-01   | 5880000.00
                    24,250,000 + 9,700,000 x 0.5 + 3,050,000 x 0.25       | 2024 | expenditures=60000000 quality-score=1 payment-date=2021-06-01   | 29862500.00
                    losses alike, without sequestration                   | 2024 | expenditures=134000000 quality-score=1 payment-date=2024-10-01  | -29862500.00
                    """)
    void global(String rule, int year, String inputs, String payment) {
        Settling.paying("aco-reach-global", year, GLOBAL_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    /// No discount; settlement.md 5.8.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5,000,000 x 0.5 + 5,000,000 x 0.35                                 | 2024 | expenditures=90000000 payment-date=2021-06-01                            | 4250000.00
                    losses alike                                                       | 2024 | expenditures=110000000 payment-date=2024-10-01                           | -4250000.00
                    the last band begins at 15%: + 5,000,000 x 0.15 + 5,000,000 x 0.05 | 2024 | expenditures=80000000 payment-date=2021-06-01                            | 5250000.00
                    PY2026: half of 5% earned back; 4,875,000 x 0.5 + 2,625,000 x 0.35 | 2026 | expenditures=90000000 quality-score=0.5 payment-date=2021-06-01          | 3356250.00
                    an equity adjustment moves the benchmark                           | 2024 | expenditures=100000000 equity-adjustment=1000000 payment-date=2021-06-01 | 500000.00
                    """)
    void professional(String rule, int year, String inputs, String payment) {
        Settling.paying("aco-reach-professional", year, PROFESSIONAL_INPUTS + " " + inputs)
                .as(rule)
                .isEqualByComparingTo(payment);
    }

    @Test
    void theWorkedRowOfTheOriginalScheduleIsATermReplaced() {
        Arrangement arrangement =
                ArrangementReader.read(
                                java.util.Map.of(
                                        "template",
                                        "aco-reach-global",
                                        "terms",
                                        java.util.Map.of("discount", "0.035")),
                                Settling.RULES)
                        .orThrow();
        Settled settled =
                Settling.of(
                        arrangement,
                        2024,
                        Settling.values(
                                GLOBAL_INPUTS
                                        + " expenditures=90000000 quality-score=1 payment-date=2021-06-01"));
        assertThat(Settling.shown(settled, "discounted-benchmark")).isEqualTo("$96,500,000.00");
        assertThat(Settling.dollars(settled)).isEqualByComparingTo("6500000");
    }

    @Test
    void theCorridorsOfAYearThatWasNotReadAreRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Settling.of(
                                "aco-reach-global",
                                2026,
                                GLOBAL_INPUTS
                                        + " expenditures=90000000 quality-score=1 payment-date=2024-10-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not known for PY2026")
                .hasMessageContaining("verified through PY2025; settle a year that is verified");
    }

    @Test
    void whatNobodyVerifiedIsMarkedInTheResult() {
        Settled settled =
                Settling.of(
                        "aco-reach-global",
                        2024,
                        GLOBAL_INPUTS
                                + " expenditures=90000000 quality-score=1 payment-date=2024-10-01");
        assertThat(settled.reservations())
                .contains(
                        "Discount: 0.03  [ACO REACH request for applications (second hand)]",
                        "Quality withhold: 0.02  [ACO REACH, lowered from 5 percent with performance year 2023, as reported by CLA (second hand)]")
                .noneMatch(line -> line.startsWith("Sequestration"));
    }
}
