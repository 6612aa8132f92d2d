package care.accord.reconciliation.ledger;

import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sharing an amount out to the cent: everyone gets the whole cents of their part, and the cents left over go one each to
/// the largest fractions, ties to the smaller name. What is shared out adds up to the amount, always.
public final class Allocation {
    private Allocation() {}

    /// Somebody's weight in the sharing, such as member months.
    public record Weight(String party, BigDecimal value) {
        public Weight {
            if (value.signum() < 0) {
                throw new IllegalArgumentException(
                        "The weight of %s is negative: %s".formatted(party, value.toPlainString()));
            }
        }
    }

    /// Somebody's part of the amount.
    public record Part(String party, Usd amount) {}

    private record Fraction(int position, String party, BigInteger remainder) {}

    /// The parts in the order of the weights. An amount below zero is shared out as the amount above zero is, mirrored.
    public static List<Part> byWeight(Usd amount, List<Weight> weights) {
        refuseRepeated(weights);
        int scale = weights.stream().mapToInt(weight -> weight.value().scale()).max().orElse(0);
        BigInteger total = BigInteger.ZERO;
        for (Weight weight : weights) {
            total = total.add(whole(weight, scale));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException(
                    "%s cannot be shared out: all weights are zero".formatted(amount));
        }
        BigInteger cents = BigInteger.valueOf(amount.cents());
        long[] shares = new long[weights.size()];
        List<Fraction> fractions = new ArrayList<>();
        BigInteger left = cents.abs();
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] division =
                    cents.abs().multiply(whole(weights.get(i), scale)).divideAndRemainder(total);
            shares[i] = division[0].longValueExact();
            left = left.subtract(division[0]);
            fractions.add(new Fraction(i, weights.get(i).party(), division[1]));
        }
        fractions.sort(
                Comparator.comparing(Fraction::remainder)
                        .reversed()
                        .thenComparing(Fraction::party));
        for (Fraction fraction : fractions.subList(0, left.intValueExact())) {
            shares[fraction.position()]++;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Usd share = new Usd(shares[i]);
            parts.add(
                    new Part(
                            weights.get(i).party(), amount.isNegative() ? share.negated() : share));
        }
        return List.copyOf(parts);
    }

    private static BigInteger whole(Weight weight, int scale) {
        return weight.value().setScale(Math.max(scale, 0)).unscaledValue();
    }

    private static void refuseRepeated(List<Weight> weights) {
        Set<String> seen = new HashSet<>();
        for (Weight weight : weights) {
            if (!seen.add(weight.party())) {
                throw new IllegalArgumentException(
                        "%s has two weights: give their sum".formatted(weight.party()));
            }
        }
    }
}
