package care.accord.population.store.parquet;

import java.util.Arrays;

/// Writes Parquet's hybrid of run lengths and packed bits, for codes of a fixed number of bits; [RunReader] reads it.
final class Runs {
    /// Repetitions below this are cheaper as packed bits.
    private static final int SHORTEST = 16;

    private Runs() {}

    static int width(int distinct) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(0, distinct - 1));
    }

    /// Encodes codes that need at most so many bits.
    static void encode(int[] codes, int count, int width, ByteSink sink) {
        if (width == 0 && count > 0) {
            run(0, count, new Packing(width, sink));
            return;
        }
        sink.ensure(count / 8 * width + count / 64 + 64);
        int literal = 0;
        int at = 0;
        while (at < count) {
            int code = codes[at];
            int end = endOfSame(codes, at, count);
            if (end - at < SHORTEST && end < count) {
                at = end;
                continue;
            }
            // Packed bits come in eights: they take from the run what they are short of.
            int short8 = -(at - literal) & 7;
            int start = Math.min(at + short8, end);
            if (end - start >= SHORTEST || (end == count && start == at && literal == at)) {
                packed(codes, literal, start, new Packing(width, sink));
                run(code, end - start, new Packing(width, sink));
                literal = end;
            }
            at = end;
        }
        packed(codes, literal, count, new Packing(width, sink));
    }

    /// Where the repetitions of a code end. Most are short, and the long ones are compared many at a time.
    private static int endOfSame(int[] codes, int from, int count) {
        int near = Math.min(count, from + SHORTEST);
        int end = from + 1;
        while (end < near && codes[end] == codes[from]) {
            end++;
        }
        if (end < near || end == count) {
            return end;
        }
        int same = Arrays.mismatch(codes, end - 1, count - 1, codes, end, count);
        return same < 0 ? count : end + same;
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
        int eights = (to - from + 7) >>> 3;
        ByteSink sink = packing.sink;
        sink.putVarint((long) eights << 1 | 1);
        int width = packing.width;
        long bits = 0;
        int filled = 0;
        for (int i = from; i < to; i++) {
            bits |= (long) codes[i] << filled;
            filled += width;
            if (filled >= 32) {
                sink.putInt((int) bits);
                bits >>>= 32;
                filled -= 32;
            }
        }
        int left = eights * width - (int) ((long) (to - from) * width / 32) * 4;
        for (int i = 0; i < left; i++) {
            sink.put((int) bits);
            bits >>>= 8;
        }
    }
}
