package care.accord.population.store.parquet;

/// Parquet's hybrid of run lengths and packed bits, for codes of a fixed number of bits.
final class Runs {
    /// Repetitions below this are cheaper as packed bits.
    private static final int SHORTEST = 16;

    private Runs() {}

    static int width(int distinct) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(0, distinct - 1));
    }

    /// Encodes codes that need at most so many bits.
    static void encode(int[] codes, int count, int width, ByteSink sink) {
        sink.ensure(count / 8 * width + count / 64 + 64);
        int literal = 0;
        int at = 0;
        while (at < count) {
            int code = codes[at];
            int end = at + 1;
            while (end < count && codes[end] == code) {
                end++;
            }
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

    /// Where encoded codes lie, and how many bits each has.
    // The array is read only.
    @SuppressWarnings("ArrayRecordComponent")
    record Encoded(byte[] bytes, int from, int to, int width) {}

    /// Decodes so many codes into the target.
    static void decode(Encoded encoded, int count, int[] target, int targetFrom) {
        byte[] bytes = encoded.bytes;
        int width = encoded.width;
        int at = encoded.from;
        int done = 0;
        while (done < count) {
            long header = 0;
            for (int shift = 0; ; shift += 7) {
                if (at >= encoded.to || shift > 28) {
                    throw new Malformed("ends within a run");
                }
                header |= (bytes[at] & 0x7fL) << shift;
                if (bytes[at++] >= 0) {
                    break;
                }
            }
            if ((header & 1) == 0) {
                int length = (int) Math.min(header >>> 1, count - done);
                int code = 0;
                int size = (width + 7) >>> 3;
                requireRoom(encoded.to - at, size);
                for (int i = 0; i < size; i++) {
                    code |= (bytes[at + i] & 0xff) << (8 * i);
                }
                at += size;
                java.util.Arrays.fill(target, targetFrom + done, targetFrom + done + length, code);
                done += length;
            } else {
                long size = (header >>> 1) * width;
                requireRoom(encoded.to - at, size);
                int length = (int) Math.min((header >>> 1) * 8, count - done);
                unpack(
                        new Encoded(bytes, at, encoded.to, width),
                        length,
                        target,
                        targetFrom + done);
                at += (int) size;
                done += length;
            }
        }
    }

    private static void requireRoom(int room, long needed) {
        if (needed > room) {
            throw new Malformed("ends within a run");
        }
    }

    private static void unpack(Encoded encoded, int count, int[] target, int targetFrom) {
        byte[] bytes = encoded.bytes;
        int width = encoded.width;
        int from = encoded.from;
        long mask = (1L << width) - 1;
        // Eight bytes are read at once, which at the end of the array there may not be.
        int safe =
                width == 0 ? count : (int) Math.min(count, (bytes.length - 8L - from) * 8 / width);
        long bit = 0;
        int i = 0;
        for (; i < safe; i++) {
            long word = (long) LittleEndian.LONG.get(bytes, from + (int) (bit >>> 3));
            target[targetFrom + i] = (int) ((word >>> (bit & 7)) & mask);
            bit += width;
        }
        for (; i < count; i++) {
            long word = 0;
            int at = from + (int) (bit >>> 3);
            for (int b = 0; b < 5 && at + b < bytes.length; b++) {
                word |= (bytes[at + b] & 0xffL) << (8 * b);
            }
            target[targetFrom + i] = (int) ((word >>> (bit & 7)) & mask);
            bit += width;
        }
    }
}
