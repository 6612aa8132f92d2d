package care.accord.population.store.loading;

import java.util.Arrays;
import java.util.BitSet;

/// Rows of a shard in the order of its file, as ranges: nearly all of them stand, next to each other.
final class RowRanges {
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;
    private int rows;

    /// Adds the rows of a range that have no mark; they follow those added before.
    void addClear(BitSet marks, int from, int to) {
        int start = marks.nextClearBit(from);
        while (start < to) {
            int marked = marks.nextSetBit(start);
            int end = marked < 0 ? to : Math.min(marked, to);
            add(start, end);
            start = marks.nextClearBit(end);
        }
    }

    private void add(int start, int end) {
        rows += end - start;
        if (size > 0 && ends[size - 1] == start) {
            ends[size - 1] = end;
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /// How many rows there are.
    int rows() {
        return rows;
    }

    /// Copies what a row group has in these rows from one array to another of the same type.
    ///
    /// @param source of the group, from its first row on
    /// @return how many rows were copied
    int copy(LineGroup group, Object source, Object target, int targetFrom) {
        int first = group.firstRow();
        int last = first + group.rows();
        int found = Arrays.binarySearch(starts, 0, size, first);
        int at = targetFrom;
        int i = found >= 0 ? found : Math.max(0, -found - 2);
        for (; i < size && starts[i] < last; i++) {
            int start = Math.max(first, starts[i]);
            int length = Math.min(last, ends[i]) - start;
            if (length > 0) {
                System.arraycopy(source, start - first, target, at, length);
                at += length;
            }
        }
        return at - targetFrom;
    }

    /// The rows one by one.
    int[] toArray() {
        int[] all = new int[rows];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int row = starts[i]; row < ends[i]; row++) {
                all[at++] = row;
            }
        }
        return all;
    }
}
