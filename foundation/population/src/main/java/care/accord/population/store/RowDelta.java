package care.accord.population.store;

import java.util.Arrays;

/// Rows as they differ from the row before, which in a sorted run is much the same: the row's length, a word of bits that
/// says which of its first numbers differ, then these and all others.
final class RowDelta {
    /// Numbers before those that differ.
    static final int HEADER = 3;

    private static final int MARKED = Long.SIZE;

    /// The row written or read last.
    private int[] row = new int[MARKED];

    private int[] encoded = new int[HEADER + MARKED];

    int[] row() {
        return row;
    }

    /// Begins a run: the row before the first has no numbers but 0.
    void begin() {
        Arrays.fill(row, 0);
    }

    /// Where [#encode] leaves what it encoded.
    int[] encoded() {
        return encoded;
    }

    /// Returns how many numbers say what the row is.
    int encode(int[] source, int from) {
        int length = source[from + RowLayout.LENGTH];
        reserve(length);
        int marked = Math.min(length, MARKED);
        long differing = 0;
        int size = HEADER;
        for (int i = 0; i < marked; i++) {
            int value = source[from + i];
            if (value != row[i]) {
                differing |= 1L << i;
                row[i] = value;
                encoded[size++] = value;
            }
        }
        if (length > marked) {
            System.arraycopy(source, from + marked, encoded, size, length - marked);
            size += length - marked;
        }
        encoded[0] = length;
        encoded[1] = (int) differing;
        encoded[2] = (int) (differing >>> Integer.SIZE);
        return size;
    }

    private void reserve(int length) {
        if (length > row.length) {
            row = Arrays.copyOf(row, length * 2);
            encoded = Arrays.copyOf(encoded, HEADER + length * 2);
        }
    }

    /// How many numbers say what the row at a place is.
    static int size(int[] source, int from) {
        return HEADER + Long.bitCount(differing(source, from)) + Math.max(0, source[from] - MARKED);
    }

    private static long differing(int[] source, int from) {
        return ((long) source[from + 2] << Integer.SIZE) | (source[from + 1] & 0xffffffffL);
    }

    void decode(int[] source, int from) {
        int length = source[from];
        reserve(length);
        int at = from + HEADER;
        for (long left = differing(source, from); left != 0; left &= left - 1) {
            row[Long.numberOfTrailingZeros(left)] = source[at++];
        }
        if (length > MARKED) {
            System.arraycopy(source, at, row, MARKED, length - MARKED);
        }
    }
}
