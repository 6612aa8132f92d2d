package care.accord.population.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes looked at together: the first one is the lowest of the word.
final class ByteWords {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ZEROS = '0' * ONES;
    private static final int BYTES = Long.BYTES;
    private static final int CENTS = 3;

    private ByteWords() {}

    static long at(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /// How many bytes are the same from two places on, up to where the second place's line begins and at most eight beyond.
    static int common(byte[] bytes, int first, int second, int end) {
        int same = 0;
        while (first + same < end) {
            long differing = at(bytes, first + same) ^ at(bytes, second + same);
            if (differing != 0) {
                return same + (Long.numberOfTrailingZeros(differing) >>> 3);
            }
            same += BYTES;
        }
        return same;
    }

    /// How many bytes come before the first comma; eight if there is none.
    static int toComma(long word) {
        long differing = word ^ (',' * ONES);
        return Long.numberOfTrailingZeros((differing - ONES) & ~differing & HIGHS) >>> 3;
    }

    /// How many bytes come before the first one that no identifier has: a comma, a quote, a blank, what is not printable or
    /// not ASCII; eight if there is none.
    static int toIdentifierEnd(long word) {
        long comma = word ^ (',' * ONES);
        long quote = word ^ ('"' * ONES);
        long ends =
                ((comma - ONES) & ~comma)
                        | ((quote - ONES) & ~quote)
                        | ((word - ('!' * ONES)) & ~word)
                        | word
                        | (word + ONES);
        return Long.numberOfTrailingZeros(ends & HIGHS) >>> 3;
    }

    /// The first bytes of a word, one to eight.
    static long first(long word, int bytes) {
        return word & (-1L >>> (Long.SIZE - BYTES * bytes));
    }

    /// The cents of an amount of at most eight characters with two decimals, such as 12.50; -1 for anything else.
    static long cents(long word, int length) {
        if (length <= CENTS || length > BYTES) {
            return -1;
        }
        // The last character becomes the highest byte, then the point is squeezed out.
        long text = word << (Long.SIZE - BYTES * length);
        if ((text >>> 40 & 0xff) != '.') {
            return -1;
        }
        long digits = (text & 0xffff000000000000L) | (text & 0xffffffffffL) << 8;
        digits |= ZEROS & ~(-1L << (BYTES * (9 - length)));
        long beyond = digits + 0x0606060606060606L;
        boolean allDigits =
                ((digits & beyond) & 0xf0f0f0f0f0f0f0f0L) == ZEROS && (digits & HIGHS) == 0;
        return allDigits ? number(digits) : -1;
    }

    /// The number that eight digits write: pairs, then fours, then all.
    private static long number(long digits) {
        long values = digits - ZEROS;
        values = values * 10 + (values >>> 8);
        long upper = (values & 0x000000ff000000ffL) * 0x000f424000000064L;
        long lower = (values >>> 16 & 0x000000ff000000ffL) * 0x0000271000000001L;
        return (upper + lower) >>> 32;
    }
}
