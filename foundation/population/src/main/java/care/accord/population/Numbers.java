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
        int[] scratch = new int[to - from];
        for (int width = 1; width < to - from; width *= 2) {
            for (int left = from; left < to - width; left += 2 * width) {
                Halves halves = new Halves(left, left + width, Math.min(to, left + 2 * width));
                merge(positions, halves, scratch, comparison);
            }
        }
    }

    private static boolean isSorted(int[] positions, int from, int to, Comparison comparison) {
        for (int i = from + 1; i < to; i++) {
            if (comparison.compare(positions[i - 1], positions[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    /// Two sorted ranges next to each other.
    private record Halves(int from, int middle, int to) {}

    /// Makes one range of two; does nothing where they follow each other already.
    private static void merge(
            int[] positions, Halves halves, int[] scratch, Comparison comparison) {
        int right = halves.middle;
        if (comparison.compare(positions[right - 1], positions[right]) <= 0) {
            return;
        }
        int size = halves.middle - halves.from;
        System.arraycopy(positions, halves.from, scratch, 0, size);
        int left = 0;
        for (int at = halves.from; left < size; at++) {
            boolean takeRight =
                    right < halves.to && comparison.compare(scratch[left], positions[right]) > 0;
            positions[at] = takeRight ? positions[right++] : scratch[left++];
        }
    }
}
