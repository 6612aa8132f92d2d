package care.accord.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What if a leaf were another: the new result and the steps that changed")
class WhatIfTest {
    private static final Citation RULE = new Citation("clause 1");
    private static final Amount BENCHMARK =
            Amount.reported("Benchmark", Usd.of("100.00"), "ledger");
    private static final Amount SPENT = Amount.reported("Expenditures", Usd.of("90.00"), "ledger");
    private static final Amount SAVINGS = BENCHMARK.minus(SPENT, "Savings", RULE);
    private static final Amount SHARE =
            SAVINGS.times(Rate.rule("Sharing rate", new BigDecimal("0.5"), RULE), "Share", RULE);
    private static final List<Step> STEPS =
            List.of(
                    new Step("benchmark", BENCHMARK),
                    new Step("expenditures", SPENT),
                    new Step("savings", SAVINGS),
                    new Step("payment", SHARE));

    @Test
    void anotherTermChangesOnlyWhatFollowsFromIt() {
        WhatIf asked = WhatIf.of(STEPS, Map.of("Sharing rate", "0.75"));
        assertThat(asked.payment()).isEqualTo(Usd.of("7.50"));
        assertThat(asked.changed())
                .containsExactly(
                        new WhatIf.Change("payment", "Share", Usd.of("5.00"), Usd.of("7.50")));
        assertThat(asked.changed().getFirst().delta()).isEqualTo(Usd.of("2.50"));
    }

    @Test
    void severalLeavesAreReplacedTogetherAndSayWhatTheyWere() {
        WhatIf asked = WhatIf.of(STEPS, Map.of("Sharing rate", "0.10", "Expenditures", "80.00"));
        assertThat(asked.payment()).isEqualTo(Usd.of("2.00"));
        assertThat(asked.changed())
                .extracting(WhatIf.Change::key)
                .containsExactly("expenditures", "savings", "payment");
        assertThat(asked.steps().getLast().amount().explain())
                .contains("Sharing rate: 0.1  <- what if, instead of 0.5");
    }

    @Test
    void nothingChangesWhereTheValueIsTheSame() {
        assertThat(WhatIf.of(STEPS, Map.of("Expenditures", "90")).changed()).isEmpty();
    }

    @Test
    void alabelThatIsNoLeafIsRefusedWithTheLeavesThereAre() {
        assertThatThrownBy(() -> WhatIf.of(STEPS, Map.of("Savings", "1.00")))
                .hasMessage(
                        "No input or term is called 'Savings'; there are Benchmark, Expenditures, Sharing rate");
    }

    @Test
    void avalueOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> WhatIf.of(STEPS, Map.of("Sharing rate", "half")))
                .hasMessage("'half' is no value for Sharing rate, which is 0.5");
        assertThatThrownBy(() -> WhatIf.of(STEPS, Map.of("Expenditures", "1.005")))
                .hasMessage("'1.005' is not an amount in dollars and cents");
    }
}
