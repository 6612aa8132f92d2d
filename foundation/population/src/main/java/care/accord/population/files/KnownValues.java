package care.accord.population.files;

import java.util.Arrays;

/// The values that fields of one form were found to have, so that each is read once and has a number: what it looks like in
/// the file, at most thirteen bytes as two words, and the number or day it stands for. It stops growing where there are too
/// many.
final class KnownValues {
    /// The longest value in bytes: above the rest of it, the second word has the value's number.
    static final int LONGEST = 13;

    private static final int SHIFT = (LONGEST - Long.BYTES) * Byte.SIZE;
    private static final int MOST = 1 << 16;

    /// Pairs of words; the value's number counts from 1, so that 0 is free.
    private long[] words = new long[2 * 64];

    private long[] numbers = new long[32];
    private int size;

    /// What was found last: days of a line, and who rendered and billed it, are often the same.
    private long latestFirst;

    private long latestSecond;
    private int latest = ClaimFields.NO_CODE;

    /// What a value is numbered, or -1 for one that was not met.
    int find(long first, long second) {
        if (first == latestFirst && second == latestSecond) {
            return latest;
        }
        latest = lookUp(first, second);
        latestFirst = first;
        latestSecond = second;
        return latest;
    }

    private int lookUp(long first, long second) {
        int mask = words.length - 2;
        int slot = slot(first, second) & mask;
        while (true) {
            long other = words[slot + 1];
            if (other == 0) {
                return ClaimFields.NO_CODE;
            }
            if (words[slot] == first
                    && (other << (Long.SIZE - SHIFT)) == (second << (Long.SIZE - SHIFT))) {
                return (int) (other >>> SHIFT) - 1;
            }
            slot = (slot + 2) & mask;
        }
    }

    private static int slot(long first, long second) {
        long hash = (first ^ (second * 0xff51afd7ed558ccdL)) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40);
    }

    long number(int code) {
        return numbers[code];
    }

    /// Numbers a value, unless there are too many.
    int add(long first, long second, long number) {
        if (size == MOST) {
            return ClaimFields.NO_CODE;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
        if (size * 3L > words.length) {
            grow();
        }
        put(first, second | ((long) size << SHIFT));
        latest = size - 1;
        latestFirst = first;
        latestSecond = second;
        return latest;
    }

    private void put(long first, long numbered) {
        int mask = words.length - 2;
        int slot = slot(first, numbered & ((1L << SHIFT) - 1)) & mask;
        while (words[slot + 1] != 0) {
            slot = (slot + 2) & mask;
        }
        words[slot] = first;
        words[slot + 1] = numbered;
    }

    private void grow() {
        long[] before = words;
        words = new long[before.length * 2];
        for (int slot = 0; slot < before.length; slot += 2) {
            if (before[slot + 1] != 0) {
                put(before[slot], before[slot + 1]);
            }
        }
    }
}
