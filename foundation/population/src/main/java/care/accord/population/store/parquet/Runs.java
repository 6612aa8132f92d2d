package care.accord.population.store.parquet;

import java.util.Arrays;

/// Writes Parquet's hybrid of run lengths and packed bits, for codes of a fixed number of bits; [RunReader] reads it.
final class Runs {
    /// Packed bits come in eights.
    private static final int EIGHT = 8;

    /// Repetitions below this are cheaper as packed bits.
    private static final int SHORTEST = 2 * EIGHT;

    /// Codes of so many bits fit four to a word, wherever in a byte the first of them begins.
    private static final int WIDEST_OF_FOUR = 16;

    private Runs() {}

    static int width(int distinct) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(0, distinct - 1));
    }

    /// Encodes codes that need at most so many bits. Runs begin where eights do.
    static void encode(int[] codes, int count, int width, ByteSink sink) {
        Packing packing = new Packing(width, sink);
        if (width == 0 && count > 0) {
            run(0, count, packing);
            return;
        }
        sink.ensure(count / EIGHT * width + count / 64 + 64);
        int literal = 0;
        int at = 0;
        while (at + SHORTEST <= count) {
            int end = isSame(codes, at) ? endOfSame(codes, at, count) : at;
            if (end - at < SHORTEST) {
                at += EIGHT;
                continue;
            }
            packed(codes, literal, at, packing);
            run(codes[at], end - at, packing);
            literal = end;
            at = end;
        }
        packed(codes, literal, count, packing);
    }

    /// Whether eight codes are one.
    private static boolean isSame(int[] codes, int at) {
        int first = codes[at];
        int others = (codes[at + 1] ^ first) | (codes[at + 2] ^ first) | (codes[at + 3] ^ first);
        others |= (codes[at + 4] ^ first) | (codes[at + 5] ^ first) | (codes[at + 6] ^ first);
        return (others | (codes[at + 7] ^ first)) == 0;
    }

    /// Where the repetitions of eight that are one end.
    private static int endOfSame(int[] codes, int from, int count) {
        int next = from + EIGHT;
        int same = Arrays.mismatch(codes, next - 1, count - 1, codes, next, count);
        return same < 0 ? count : next + same;
    }

    private record Packing(int width, ByteSink sink) {}

    private static void run(int code, int length, Packing packing) {
        packing.sink.putVarint((long) length << 1);
        for (int shift = 0; shift < packing.width; shift += 8) {
            packing.sink.put(code >>> shift);
        }
    }

    private static void packed(int[] codes, int from, int to, Packing packing) {
        if (from == to) {
            return;
        }
        int eights = (to - from + EIGHT - 1) / EIGHT;
        packing.sink.putVarint((long) eights << 1 | 1);
        int at = from;
        for (; at + EIGHT <= to; at += EIGHT) {
            eight(codes, at, packing);
        }
        if (at < to) {
            int[] last = new int[EIGHT];
            System.arraycopy(codes, at, last, 0, to - at);
            eight(last, 0, packing);
        }
    }

    /// Eight codes take as many bytes as one has bits.
    private static void eight(int[] codes, int at, Packing packing) {
        int width = packing.width;
        ByteSink sink = packing.sink;
        if (width <= WIDEST_OF_FOUR) {
            long low = four(codes, at, width);
            long high = four(codes, at + EIGHT / 2, width);
            int whole = width / 2;
            // Of an odd width, half a byte is shared by both.
            int shared = (width & 1) * 4;
            sink.putLowest(low, whole);
            sink.putLowest(
                    shared == 0 ? high : (high << shared) | (low >>> (whole * 8)), width - whole);
            return;
        }
        long bits = 0;
        int filled = 0;
        for (int i = at; i < at + EIGHT; i++) {
            bits |= (long) codes[i] << filled;
            filled += width;
            int bytes = filled / 8;
            sink.putLowest(bits, bytes);
            bits >>>= bytes * 8;
            filled -= bytes * 8;
        }
    }

    private static long four(int[] codes, int at, int width) {
        return codes[at]
                | ((long) codes[at + 1] << width)
                | ((long) codes[at + 2] << (2 * width))
                | ((long) codes[at + 3] << (3 * width));
    }
}
