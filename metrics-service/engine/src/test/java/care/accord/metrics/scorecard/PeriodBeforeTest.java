package care.accord.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.Improvement;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A measure improves on the period before in the direction in which its rate is wanted")
class PeriodBeforeTest {
    @ParameterizedTest(name = "{0}: {1}, then {2}, is better by {3}")
    @CsvSource({
        "INCREASE, 0.52, 0.55, 0.03",
        "INCREASE, 0.55, 0.52, -0.03",
        "INCREASE, 0.5,  0.50, 0.00",
        "DECREASE, 1.25, 1.10, 0.15",
        "DECREASE, 0.20, 0.26, -0.06"
    })
    void improvementIsInTheUnitOfTheRate(
            Improvement wanted, BigDecimal before, BigDecimal now, BigDecimal improvement) {
        assertThat(PeriodBefore.of(before, now, wanted))
                .isEqualTo(new PeriodBefore(before, improvement));
    }
}
