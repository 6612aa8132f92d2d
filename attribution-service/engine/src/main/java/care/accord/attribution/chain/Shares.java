package care.accord.attribution.chain;

import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// To whom a person is attributed, and to what part: weights add up to exactly one.
public record Shares(List<Share> list) {
    private static final int DECIMALS = 6;
    private static final long PARTS = 1_000_000;

    public Shares {
        list = List.copyOf(list);
        BigDecimal sum = list.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(
                    "Shares add up to %s: they must add up to 1".formatted(sum));
        }
    }

    static Shares whole(Standing standing) {
        return new Shares(List.of(new Share(standing, BigDecimal.ONE)));
    }

    /// Weights in proportion to positive amounts.
    static Shares of(List<Standing> standings, long[] amounts) {
        long[] parts = apportion(PARTS, amounts);
        return new Shares(
                IntStream.range(0, parts.length)
                        .mapToObj(nth ->
                                new Share(
                                        standings.get(nth),
                                        BigDecimal.valueOf(parts[nth], DECIMALS)))
                        .toList());
    }

    /// An amount of money divided among the shares in their order: the parts add up to the amount to the cent.
    public List<Usd> divide(Usd amount) {
        long[] weights =
                list.stream()
                        .mapToLong(
                                share -> share.weight().movePointRight(DECIMALS).longValueExact())
                        .toArray();
        long[] cents = apportion(Math.absExact(amount.cents()), weights);
        return Arrays.stream(cents)
                .mapToObj(part -> new Usd(amount.isNegative() ? -part : part))
                .toList();
    }

    /// Largest remainders: every part is rounded down, and what is left goes to the largest remainders, earlier ones first.
    private static long[] apportion(long total, long[] weights) {
        BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).reduce(0, Math::addExact));
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        List<Integer> order = new ArrayList<>();
        long left = total;
        for (int nth = 0; nth < weights.length; nth++) {
            BigInteger[] quotient =
                    BigInteger.valueOf(weights[nth])
                            .multiply(BigInteger.valueOf(total))
                            .divideAndRemainder(sum);
            parts[nth] = quotient[0].longValueExact();
            remainders[nth] = quotient[1];
            left -= parts[nth];
            order.add(nth);
        }
        order.sort(Comparator.comparing((Integer nth) -> remainders[nth]).reversed());
        for (int nth = 0; nth < left; nth++) {
            parts[order.get(nth)]++;
        }
        return parts;
    }
}
