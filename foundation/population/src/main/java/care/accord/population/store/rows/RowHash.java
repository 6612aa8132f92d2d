package care.accord.population.store.rows;

import care.accord.population.store.snapshot.ContentSum;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The hashes of some rows in two words each: the sums of every column's value times a factor of the column, mixed. A text
/// counts by a hash of its own, which is kept where it repeats. It names content and tells accidents apart; it is no proof
/// against a sender who looks for collisions, as no sum of hashes is.
public final class RowHash {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int MOST_COLUMNS = 64;
    private static final long[] HIGH = factors(1);
    private static final long[] LOW = factors(2);

    private long[] high = new long[0];
    private long[] low = new long[0];

    private static long[] factors(int seed) {
        long[] factors = new long[MOST_COLUMNS];
        for (int column = 0; column < factors.length; column++) {
            factors[column] = mix((long) seed * MOST_COLUMNS + column) | 1;
        }
        return factors;
    }

    /// Of one text.
    public static long of(byte[] bytes, int offset, int length) {
        long hash = (length + 1) * GOLDEN;
        int at = offset;
        int end = offset + length;
        for (; at + 8 <= end; at += 8) {
            hash = mix(hash ^ (long) LONG.get(bytes, at));
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = (rest << 8) | (bytes[at] & 0xff);
        }
        return mix(hash ^ rest);
    }

    /// Every input has another output.
    public static long mix(long value) {
        long mixed = value + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// Begins so many rows.
    public void begin(int rows) {
        if (high.length < rows) {
            high = new long[rows];
            low = new long[rows];
        }
        Arrays.fill(high, 0, rows, 0);
        Arrays.fill(low, 0, rows, 0);
    }

    /// Adds the values of a column, one a row.
    public void add(int column, long[] values, int rows) {
        long highFactor = HIGH[column];
        long lowFactor = LOW[column];
        for (int row = 0; row < rows; row++) {
            high[row] += values[row] * highFactor;
            low[row] += values[row] * lowFactor;
        }
    }

    /// Adds a column that has one value in all rows.
    public void addSame(int column, long value, int rows) {
        long highPart = value * HIGH[column];
        long lowPart = value * LOW[column];
        for (int row = 0; row < rows; row++) {
            high[row] += highPart;
            low[row] += lowPart;
        }
    }

    /// Adds the rows to a sum.
    public void addTo(ContentSum sum, int rows) {
        for (int row = 0; row < rows; row++) {
            long first = mix(high[row]);
            sum.add(first, mix(low[row] + first));
        }
    }
}
