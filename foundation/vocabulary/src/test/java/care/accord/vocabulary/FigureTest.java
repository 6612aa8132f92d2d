package care.accord.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure explains itself, and only arithmetic creates a calculated origin")
class FigureTest {
    private static final Citation RULE = new Citation("42 CFR 425.610");

    @Test
    void theExplanationIsTheArithmeticThatRan() {
        Amount benchmark = Amount.reported("Benchmark", Usd.of("100000000"), "test");
        Amount expenditures = Amount.reported("Expenditures", Usd.of("97000000"), "test");
        Rate sharing = Rate.rule("Sharing rate", new BigDecimal("0.75"), RULE);
        Amount share =
                benchmark
                        .minus(expenditures, "Savings", RULE)
                        .times(sharing, "ACO share of savings", RULE);
        Amount limit =
                benchmark.times(
                        Rate.rule("Payment limit rate", new BigDecimal("0.20"), RULE),
                        "Payment limit",
                        RULE);

        assertThat(share.orAtMost(limit, "Payment", RULE).explain())
                .isEqualTo(
                        """
                        Payment: $2,250,000.00 = ACO share of savings or at most Payment limit  [42 CFR 425.610]
                          ACO share of savings: $2,250,000.00 = Savings x Sharing rate  [42 CFR 425.610]
                            Savings: $3,000,000.00 = Benchmark - Expenditures  [42 CFR 425.610]
                              Benchmark: $100,000,000.00  <- test
                              Expenditures: $97,000,000.00  <- test
                            Sharing rate: 0.75  [42 CFR 425.610]
                          Payment limit: $20,000,000.00 = Benchmark x Payment limit rate  [42 CFR 425.610]
                            Benchmark: $100,000,000.00  <- test
                            Payment limit rate: 0.2  [42 CFR 425.610]
                        """);
    }

    @Test
    void aValueThatWasNotVerifiedSaysSo() {
        Rate fromMemory =
                Rate.rule(
                        "Loss cap",
                        new BigDecimal("0.08"),
                        new Citation("42 CFR 425.605(d)", Evidence.UNVERIFIED));
        assertThat(fromMemory.explain())
                .isEqualTo("Loss cap: 0.08  [42 CFR 425.605(d) (unverified)]\n");
    }

    @Test
    void aPerCapitaAmountBecomesDollarsOnce() {
        Rate perMonth =
                Rate.reported("Benchmark per member month", new BigDecimal("412.3333"), "contract");
        Count months = Count.reported("Member months", 3, "eligibility");
        assertThat(perMonth.times(months, "Benchmark", RULE).value()).isEqualTo(Usd.of("1237.00"));
    }

    @Test
    void aRatioIsKeptUnrounded() {
        Count numerator = Count.reported("Numerator", 2, "test");
        Count denominator = Count.reported("Denominator", 3, "test");
        Rate rate = Rate.ratio(numerator, denominator, "Rate", RULE);
        Rate twoThirdsRounded = Rate.reported("Target", new BigDecimal("0.6667"), "test");
        assertThat(rate.reaches(twoThirdsRounded, "Target reached", RULE).isTrue()).isFalse();
    }

    @Test
    void nothingIsDividedByZero() {
        Count none = Count.reported("Denominator", 0, "test");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.ratio(none, none, "Rate", RULE))
                .withMessage("Denominator cannot be divided by Denominator of zero");
    }
}
