package care.accord.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Money is whole cents, rounded half up in one place")
class UsdTest {
    @ParameterizedTest(name = "{0} times {1} is {2}")
    @CsvSource({
        "100.00, 0.333, 33.30",
        "0.01, 0.5, 0.01",
        "-0.01, 0.5, -0.01",
        "0.01, 0.49, 0.00",
        "32173449.00, 0.98, 31529980.02",
    })
    void roundsAProductHalfUp(String dollars, BigDecimal factor, String product) {
        assertThat(Usd.of(dollars).times(factor)).isEqualTo(Usd.of(product));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "twelve", "", "1e30"})
    void refusesWhatIsNotDollarsAndCents(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Usd.of(text))
                .withMessageContaining(text);
    }

    @Test
    void refusesToOverflow() {
        Usd most = new Usd(Long.MAX_VALUE);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> most.plus(new Usd(1))))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.5|$1,234.50", "-12|-$12.00", "0|$0.00"})
    void printsAsAStatementDoes(String dollars, String printed) {
        assertThat(Usd.of(dollars)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({"1.49, 1", "1.50, 2", "-1.50, -2"})
    void roundsToTheWholeDollarHalfUp(String dollars, String whole) {
        assertThat(Usd.of(dollars).toWholeDollars()).isEqualTo(Usd.of(whole));
    }
}
