package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Inputs that make no sense are refused with what is wrong and what to do")
class InputsTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    member-months=-5 expenditures=1 quality-score=1      | 2025 | member-months is '-5': write a whole number, zero or more
                    member-months=0 expenditures=1 quality-score=1       | 2025 | Benchmark is $0.00; Savings can only be measured against something above zero
                    member-months=10 expenditures=-1 quality-score=1     | 2025 | expenditures is '-1': write dollars such as 1234.50, zero or more
                    member-months=10 expenditures=1.005 quality-score=1  | 2025 | expenditures is '1.005': write dollars such as 1234.50, zero or more
                    member-months=10 expenditures=plenty quality-score=1 | 2025 | expenditures is 'plenty': write dollars such as 1234.50, zero or more
                    member-months=10 expenditures=1 quality-score=88     | 2025 | quality-score is '88': write a decimal such as 0.55, zero or more, at most 1
                    member-months=10 expenditures=1                      | 2025 | quality-score is missing: report Quality score, a decimal such as 0.55, zero or more, at most 1
                    member-months=10 expenditures=1 quality-score=1 spending=1 | 2025 | spending is no input of glide-path; there are expenditures, member-months, quality-score
                    member-months=10 expenditures=1 quality-score=1      | 2031 | level has no value for performance-year 2031; it has 2025, 2026, 2027, 2028, 2029
                    """)
    void aSettlementIsRefused(String inputs, int year, String message) {
        assertThatThrownBy(() -> Settling.of("glide-path", year, inputs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    expenditures=5                                                          | 2025 | benchmark is missing: report Benchmark, dollars such as 1234.50, above zero; payment-date is missing: report Payment date, a day written year-month-day
                    benchmark=0 expenditures=5 payment-date=2024-01-01                      | 2025 | benchmark is '0': write dollars such as 1234.50, above zero
                    benchmark=9 expenditures=5 payment-date=January                         | 2025 | payment-date is 'January': write a day written year-month-day
                    benchmark=9 expenditures=5 payment-date=2031-01-01                      | 2025 | medicare.sequestration is not known for a payment on 2031-01-01: values start in a payment on 2013-04-01 and are verified through a payment on 2025-12-31; settle a year that is verified, or read the rule for it and raise verified_through
                    """)
    void everythingThatIsWrongIsSaidAtOnce(String inputs, int year, String message) {
        assertThatThrownBy(() -> Settling.of("two-sided-capped-first", year, inputs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
