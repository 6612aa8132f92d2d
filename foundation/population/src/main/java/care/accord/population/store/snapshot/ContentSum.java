package care.accord.population.store.snapshot;

import java.math.BigInteger;

/// What a set of rows says, whatever their order: the sum of the hash of every row ([RowHash]), modulo 2^128. The sum of two
/// sets is the sum of their sums, so a snapshot's content follows from its files without reading them.
public final class ContentSum {
    private long high;
    private long low;

    public void add(long rowHigh, long rowLow) {
        low += rowLow;
        high += rowHigh + (Long.compareUnsigned(low, rowLow) < 0 ? 1 : 0);
    }

    public void add(String hex) {
        BigInteger sum = new BigInteger(hex, 16);
        add(sum.shiftRight(Long.SIZE).longValue(), sum.longValue());
    }

    public String hex() {
        return "%016x%016x".formatted(high, low);
    }
}
