package care.accord.population.store.parquet;

import java.util.Arrays;

/// Reads what [Runs] writes. What codes stand for is looked up on the way, so that a column is passed over once.
final class RunReader {
    /// Codes of so many bits lie four to a word: four of an even width begin with a byte, of an odd one in the middle at most.
    private static final int WIDEST_OF_FOUR = 16;

    private final byte[] bytes;
    private final int end;
    private final int width;
    private final long mask;
    private int at;

    /// @param width how many bits a code has
    RunReader(byte[] bytes, int from, int end, int width) {
        this.bytes = bytes;
        this.end = end;
        this.width = width;
        mask = (1L << width) - 1;
        at = from;
    }

    /// Fills a part of the target.
    ///
    /// @param table what each code stands for; itself where the table is empty
    void read(int[] table, int[] target, int from, int to) {
        int done = from;
        while (done < to) {
            long header = header();
            if ((header & 1) == 0) {
                int next = (int) Math.min(to, done + (header >>> 1));
                int code = repeated();
                Arrays.fill(target, done, next, table.length == 0 ? code : table[code]);
                done = next;
            } else {
                long size = (header >>> 1) * width;
                requireRoom(size);
                int next = (int) Math.min(to, done + (header >>> 1) * 8);
                if (table.length == 0) {
                    unpack(target, done, next);
                } else {
                    lookUp(table, target, done, next);
                }
                at += (int) size;
                done = next;
            }
        }
    }

    private long header() {
        long header = 0;
        for (int shift = 0; ; shift += 7) {
            if (at >= end || shift > 28) {
                throw new Malformed("ends within a run");
            }
            header |= (bytes[at] & 0x7fL) << shift;
            if (bytes[at++] >= 0) {
                return header;
            }
        }
    }

    private int repeated() {
        int size = (width + 7) >>> 3;
        requireRoom(size);
        int code = 0;
        for (int i = 0; i < size; i++) {
            code |= (bytes[at++] & 0xff) << (8 * i);
        }
        return code;
    }

    private void requireRoom(long needed) {
        if (needed > end - at) {
            throw new Malformed("ends within a run");
        }
    }

    private void unpack(int[] target, int from, int to) {
        int done = width <= WIDEST_OF_FOUR ? unpackEights(target, from, to) : from;
        long bit = at * 8L + (long) (done - from) * width;
        for (int i = done; i < to; i++) {
            target[i] = code(bit);
            bit += width;
        }
    }

    /// Unpacks codes and puts what they stand for in their place.
    private void lookUp(int[] table, int[] target, int from, int to) {
        int done = width <= WIDEST_OF_FOUR ? lookUpEights(table, target, from, to) : from;
        long bit = at * 8L + (long) (done - from) * width;
        for (int i = done; i < to; i++) {
            target[i] = table[code(bit)];
            bit += width;
        }
    }

    /// Unpacks as many codes as come in eights, which begin where a byte does; returns where it stopped.
    private int unpackEights(int[] target, int from, int to) {
        int fourBytes = width >>> 1;
        int fourBits = (width & 1) << 2;
        // Eight bytes are read at once, which at the end of the array there may not be.
        int last = bytes.length - Long.BYTES - fourBytes;
        int i = from;
        for (int next = at; i + 8 <= to && next <= last; next += width) {
            long word = (long) LittleEndian.LONG.get(bytes, next);
            target[i] = (int) (word & mask);
            target[i + 1] = (int) ((word >>> width) & mask);
            target[i + 2] = (int) ((word >>> (2 * width)) & mask);
            target[i + 3] = (int) ((word >>> (3 * width)) & mask);
            word = (long) LittleEndian.LONG.get(bytes, next + fourBytes) >>> fourBits;
            target[i + 4] = (int) (word & mask);
            target[i + 5] = (int) ((word >>> width) & mask);
            target[i + 6] = (int) ((word >>> (2 * width)) & mask);
            target[i + 7] = (int) ((word >>> (3 * width)) & mask);
            i += 8;
        }
        return i;
    }

    /// The same as [#unpackEights], of what codes stand for: what is written and read again costs as much as it takes to unpack.
    private int lookUpEights(int[] table, int[] target, int from, int to) {
        int fourBytes = width >>> 1;
        int fourBits = (width & 1) << 2;
        int last = bytes.length - Long.BYTES - fourBytes;
        int i = from;
        for (int next = at; i + 8 <= to && next <= last; next += width) {
            long word = (long) LittleEndian.LONG.get(bytes, next);
            target[i] = table[(int) (word & mask)];
            target[i + 1] = table[(int) ((word >>> width) & mask)];
            target[i + 2] = table[(int) ((word >>> (2 * width)) & mask)];
            target[i + 3] = table[(int) ((word >>> (3 * width)) & mask)];
            word = (long) LittleEndian.LONG.get(bytes, next + fourBytes) >>> fourBits;
            target[i + 4] = table[(int) (word & mask)];
            target[i + 5] = table[(int) ((word >>> width) & mask)];
            target[i + 6] = table[(int) ((word >>> (2 * width)) & mask)];
            target[i + 7] = table[(int) ((word >>> (3 * width)) & mask)];
            i += 8;
        }
        return i;
    }

    private int code(long bit) {
        int first = (int) (bit >>> 3);
        long word = 0;
        if (first <= bytes.length - Long.BYTES) {
            word = (long) LittleEndian.LONG.get(bytes, first);
        } else {
            for (int b = first; b < bytes.length; b++) {
                word |= (bytes[b] & 0xffL) << (8 * (b - first));
            }
        }
        return (int) ((word >>> (bit & 7)) & mask);
    }
}
