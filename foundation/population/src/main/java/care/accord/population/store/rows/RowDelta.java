package care.accord.population.store.rows;

import java.util.Arrays;

/// Rows as they differ from the row before, which in a stretch of one person's is much the same: the row's length, negative where
/// a stretch begins, a word of bits that says which of its first numbers differ, then these and all others.
final class RowDelta {
    /// Numbers before those that differ.
    static final int HEADER = 3;

    /// How many numbers have a bit.
    static final int MARKED = Long.SIZE;

    /// The row read last.
    private int[] row = new int[MARKED];

    int[] row() {
        return row;
    }

    /// Writes a row to a place of an array that has room for it and the header; returns how many numbers say what it is.
    ///
    /// @param begins whether it stands for itself; the row before is otherwise the one that was written last
    static int encode(Row row, boolean begins, int[] target, int at) {
        int[] source = row.numbers();
        int length = row.size();
        long differing = begins ? row.takeAll() : row.takeChanged();
        target[at] = begins ? ~length : length;
        target[at + 1] = (int) differing;
        target[at + 2] = (int) (differing >>> Integer.SIZE);
        int end = at + HEADER;
        for (long left = differing; left != 0; left &= left - 1) {
            target[end++] = source[Long.numberOfTrailingZeros(left)];
        }
        if (length > MARKED) {
            System.arraycopy(source, MARKED, target, end, length - MARKED);
            end += length - MARKED;
        }
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
            Arrays.fill(row, 0, MARKED, 0);
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
