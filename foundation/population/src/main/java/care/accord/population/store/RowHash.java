package care.accord.population.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The hash of a row in two words: the sums of every column's value times a factor of the column, mixed. Values that repeat
/// are hashed once. It names content and tells accidents apart; it is no proof against a sender who looks for collisions,
/// as no sum of hashes is.
final class RowHash {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int MOST_COLUMNS = 64;
    private static final long[] HIGH = factors(1);
    private static final long[] LOW = factors(2);

    private long high;
    private long low;

    private static long[] factors(int seed) {
        long[] factors = new long[MOST_COLUMNS];
        for (int column = 0; column < factors.length; column++) {
            factors[column] = mix((long) seed * MOST_COLUMNS + column) | 1;
        }
        return factors;
    }

    /// Of one text: its first word; [#low(byte[], int, int)] has the second.
    static long high(byte[] bytes, int offset, int length) {
        return text(bytes, offset, length, 0xff51afd7ed558ccdL);
    }

    static long low(byte[] bytes, int offset, int length) {
        return text(bytes, offset, length, 0xc4ceb9fe1a85ec53L);
    }

    private static long text(byte[] bytes, int offset, int length, long factor) {
        long hash = (length + 1) * factor;
        int at = offset;
        int end = offset + length;
        for (; at + 8 <= end; at += 8) {
            hash = (hash ^ (long) LONG.get(bytes, at)) * factor;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | (bytes[at] & 0xff);
        }
        return mix((hash ^ rest) * factor);
    }

    /// Every input has another output.
    static long mix(long value) {
        long mixed = value + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    void clear() {
        high = 0;
        low = 0;
    }

    void number(int column, long value) {
        high += value * HIGH[column];
        low += value * LOW[column];
    }

    void text(int column, long textHigh, long textLow) {
        high += textHigh * HIGH[column];
        low += textLow * LOW[column];
    }

    /// Adds the row to a sum.
    void addTo(ContentSum sum) {
        long first = mix(high);
        sum.add(first, mix(low + first));
    }
}
