package care.accord.population.store;

import java.util.Arrays;

/// Rows as they differ from the row before, which in a stretch of one person's is much the same: the row's length, negative where
/// a stretch begins, a word of bits that says which of its first numbers differ, then these and all others.
final class RowDelta {
    /// Numbers before those that differ.
    static final int HEADER = 3;

    private static final int MARKED = Long.SIZE;

    /// The row written or read last; none has numbers but 0.
    private int[] row = new int[MARKED];

    private boolean begins = true;

    int[] row() {
        return row;
    }

    /// Begins a stretch: the row before the first has no numbers but 0.
    void begin() {
        Arrays.fill(row, 0, MARKED, 0);
        begins = true;
    }

    /// Writes a row to a place of an array that has room for it and the header; returns how many numbers say what it is.
    int encode(int[] source, int[] target, int at) {
        int length = source[RowLayout.LENGTH];
        int marked = Math.min(length, MARKED);
        long differing = 0;
        int end = at + HEADER;
        for (int i = 0; i < marked; i++) {
            int value = source[i];
            if (value != row[i]) {
                differing |= 1L << i;
                row[i] = value;
                target[end++] = value;
            }
        }
        if (length > marked) {
            System.arraycopy(source, marked, target, end, length - marked);
            end += length - marked;
        }
        target[at] = begins ? ~length : length;
        target[at + 1] = (int) differing;
        target[at + 2] = (int) (differing >>> Integer.SIZE);
        begins = false;
        return end - at;
    }

    /// How many numbers say what the row at a place is.
    static int size(int[] source, int from) {
        return HEADER
                + Long.bitCount(differing(source, from))
                + Math.max(0, length(source, from) - MARKED);
    }

    private static int length(int[] source, int from) {
        return source[from] < 0 ? ~source[from] : source[from];
    }

    private static long differing(int[] source, int from) {
        return ((long) source[from + 2] << Integer.SIZE) | (source[from + 1] & 0xffffffffL);
    }

    void decode(int[] source, int from) {
        int length = length(source, from);
        if (length > row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        if (source[from] < 0) {
            begin();
        }
        int at = from + HEADER;
        for (long left = differing(source, from); left != 0; left &= left - 1) {
            row[Long.numberOfTrailingZeros(left)] = source[at++];
        }
        if (length > MARKED) {
            System.arraycopy(source, at, row, MARKED, length - MARKED);
        }
    }
}
