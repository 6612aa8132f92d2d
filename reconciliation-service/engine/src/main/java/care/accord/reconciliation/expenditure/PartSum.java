package care.accord.reconciliation.expenditure;

import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.function.IntPredicate;

/// A sum of amounts of which people count by parts: exact, because parts are millionths of a person.
public final class PartSum {
    /// Millionths of a person.
    public static final int WHOLE = 1_000_000;

    private static final int DECIMALS = 6;

    private long whole;

    /// From zero up, whatever the sign of the amounts.
    private long millionths;

    static PartSum[] several(int count) {
        PartSum[] sums = new PartSum[count];
        for (int at = 0; at < count; at++) {
            sums[at] = new PartSum();
        }
        return sums;
    }

    /// Adds what a person counts by.
    ///
    /// @param part of a person, in millionths
    public void add(long amount, int part) {
        if (part == WHOLE) {
            whole = Math.addExact(whole, amount);
        } else {
            long product = Math.multiplyExact(amount, (long) part);
            whole = Math.addExact(whole, Math.floorDiv(product, WHOLE));
            millionths += Math.floorMod(product, WHOLE);
        }
    }

    /// Adds what another sum came to.
    public void addAll(PartSum other) {
        whole = Math.addExact(whole, other.whole);
        millionths = Math.addExact(millionths, other.millionths);
    }

    /// The exact sum.
    public BigDecimal value() {
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(millionths, DECIMALS));
    }

    /// The sum of cents as money, half up.
    Usd cents() {
        return Usd.rounded(value().movePointLeft(2));
    }

    /// Sums of cents as money that adds up to their sum as money: each is what rounding all until it gives, less what it gave before.
    public static long[] cents(PartSum[] sums) {
        return cents(sums, _ -> false);
    }

    /// @param isAnew places from which the sums before do not count
    static long[] cents(PartSum[] sums, IntPredicate isAnew) {
        long[] cents = new long[sums.length];
        PartSum all = new PartSum();
        long before = 0;
        for (int at = 0; at < sums.length; at++) {
            if (isAnew.test(at)) {
                all = new PartSum();
                before = 0;
            }
            all.addAll(sums[at]);
            long now = all.cents().cents();
            cents[at] = now - before;
            before = now;
        }
        return cents;
    }
}
