package care.accord.population;

import java.util.Arrays;

/// Growing arrays of primitives, so that a million lines cost no objects.
public final class Numbers {
    private static final int INITIAL = 64;

    private Numbers() {}

    static final class Ints {
        private int[] values;
        private int size;

        Ints() {
            values = new int[INITIAL];
        }

        /// Takes the array over.
        Ints(int[] values) {
            this.values = values;
            size = values.length;
        }

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(INITIAL, size * 2));
            }
            values[size++] = value;
        }

        int get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }

        /// The values at the given positions, in that order.
        int[] inOrder(int[] order) {
            int[] ordered = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                ordered[i] = values[order[i]];
            }
            return ordered;
        }
    }

    static final class Longs {
        private long[] values = new long[INITIAL];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }

        long[] inOrder(int[] order) {
            long[] ordered = new long[order.length];
            for (int i = 0; i < order.length; i++) {
                ordered[i] = values[order[i]];
            }
            return ordered;
        }
    }

    static final class Bytes {
        private byte[] values = new byte[INITIAL];
        private int size;

        void add(byte value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        byte get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }

        byte[] inOrder(int[] order) {
            byte[] ordered = new byte[order.length];
            for (int i = 0; i < order.length; i++) {
                ordered[i] = values[order[i]];
            }
            return ordered;
        }
    }

    /// Orders two positions of some columns.
    @FunctionalInterface
    public interface Comparison {
        int compare(int first, int second);
    }

    /// Sorts the positions between `from` and `to`, keeping the order of equals; costs one pass where they are sorted
    /// already.
    public static void sort(int[] positions, int from, int to, Comparison comparison) {
        if (isSorted(positions, from, to, comparison)) {
            return;
        }
        int[] scratch = Arrays.copyOfRange(positions, from, to);
        split(scratch, positions, new Range(0, to - from, from), comparison);
    }

    private static boolean isSorted(int[] positions, int from, int to, Comparison comparison) {
        for (int i = from + 1; i < to; i++) {
            if (comparison.compare(positions[i - 1], positions[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    /// Positions `from .. to - 1` of the scratch array, which stand `shift` further right in the sorted one.
    private record Range(int from, int to, int shift) {}

    /// Leaves the range sorted in both arrays; halves that follow each other already are not touched.
    private static void split(int[] scratch, int[] target, Range range, Comparison comparison) {
        if (range.to - range.from < 2) {
            return;
        }
        int middle = (range.from + range.to) >>> 1;
        split(scratch, target, new Range(range.from, middle, range.shift), comparison);
        split(scratch, target, new Range(middle, range.to, range.shift), comparison);
        if (comparison.compare(scratch[middle - 1], scratch[middle]) <= 0) {
            return;
        }
        int left = range.from;
        int right = middle;
        for (int i = range.from; i < range.to; i++) {
            boolean takeLeft =
                    right == range.to
                            || (left < middle
                                    && comparison.compare(scratch[left], scratch[right]) <= 0);
            target[range.shift + i] = scratch[takeLeft ? left++ : right++];
        }
        System.arraycopy(
                target, range.shift + range.from, scratch, range.from, range.to - range.from);
    }
}
