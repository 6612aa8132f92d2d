package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "An arrangement settles a part of a period where what it pays grows with the months; sums of a year do not")
class DivisibilityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay-for-performance",
                "upside-only-shared-savings",
                "two-sided-shared-savings",
                "glide-path"
            })
    void dollarsForEachMemberAndMonthAreDivided(String id) {
        assertThat(Divisibility.obstacle(ArrangementReader.template(id, Settling.RULES))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    two-sided-capped-first          | Savings puts a sum for the whole period beside one that grows with its months
                    capitation-with-withhold        | Payment at the year's end puts a sum for the whole period beside one that grows with its months
                    commercial-loss-ratio           | Rebate is one sum for the whole period
                    ahead-hospital-budget           | Payment is one sum for the whole period
                    hospital-value-based-purchasing | Effect on payments is one sum for the whole period
                    """)
    void sumsThatNobodyReportsForAPartKeepThePeriodWhole(String id, String obstacle) {
        assertThat(Divisibility.obstacle(ArrangementReader.template(id, Settling.RULES)))
                .contains(obstacle);
    }
}
