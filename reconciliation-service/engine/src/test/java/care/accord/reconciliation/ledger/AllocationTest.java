package care.accord.reconciliation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.reconciliation.ledger.Allocation.Part;
import care.accord.reconciliation.ledger.Allocation.Weight;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "An amount is shared out to the cent: whole cents first, the rest to the largest fractions")
class AllocationTest {
    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "100.00, a=1 b=1 c=1, a=33.34 b=33.33 c=33.33",
        "100.00, c=1 b=1 a=1, c=33.33 b=33.33 a=33.34",
        "0.05, a=1 b=1, a=0.03 b=0.02",
        "0.01, a=1 b=2, a=0.00 b=0.01",
        "10.00, a=0.125 b=0.375 c=0.5, a=1.25 b=3.75 c=5.00",
        "-100.00, a=1 b=1 c=1, a=-33.34 b=-33.33 c=-33.33",
        "1923038.18, a=1204 b=987 c=722, a=794829.38 b=651575.24 c=476633.56",
        "7.00, a=0 b=3, a=0.00 b=7.00",
    })
    void sharesOut(String amount, String weights, String expected) {
        assertThat(text(Allocation.byWeight(Usd.of(amount), weights(weights)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSharedOutAddsUpAndNobodyIsACentOff(long seed) {
        Random random = new Random(seed);
        List<Weight> weights = new ArrayList<>();
        int parties = 1 + random.nextInt(40);
        for (int i = 0; i < parties; i++) {
            weights.add(
                    new Weight("practice-" + i, BigDecimal.valueOf(1 + random.nextInt(9999), 3)));
        }
        Usd amount = new Usd(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
        List<Part> parts = Allocation.byWeight(amount, weights);
        assertThat(parts.stream().map(Part::amount).reduce(Usd.ZERO, Usd::plus)).isEqualTo(amount);
        double total = weights.stream().mapToDouble(weight -> weight.value().doubleValue()).sum();
        for (int i = 0; i < parties; i++) {
            double exact = amount.cents() * weights.get(i).value().doubleValue() / total;
            assertThat((double) parts.get(i).amount().cents())
                    .isBetween(exact - 1.001, exact + 1.001);
        }
        List<Weight> shuffled = new ArrayList<>(weights);
        Collections.shuffle(shuffled, random);
        assertThat(new HashSet<>(Allocation.byWeight(amount, shuffled)))
                .isEqualTo(new HashSet<>(parts));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @Test
    void makesSenseOrIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.byWeight(Usd.of("1.00"), weights("a=0 b=0")))
                .withMessage("$1.00 cannot be shared out: all weights are zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.byWeight(Usd.of("1.00"), weights("a=1 a=2")))
                .withMessage("a has two weights: give their sum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights("a=-1"))
                .withMessage("The weight of a is negative: -1");
    }

    private static List<Weight> weights(String text) {
        return Arrays.stream(text.split(" "))
                .map(pair -> pair.split("="))
                .map(pair -> new Weight(pair[0], new BigDecimal(pair[1])))
                .toList();
    }

    private static String text(List<Part> parts) {
        return String.join(
                " ",
                parts.stream()
                        .map(part -> part.party() + "=" + part.amount().dollars().toPlainString())
                        .toList());
    }
}
