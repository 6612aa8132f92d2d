package care.accord.population.files;

import java.util.Arrays;

/// The values of one field that were found good, so that each is read once and has a number: what it looks like in the file,
/// at most fifteen bytes as two words, and the number or day it stands for. It stops growing where there are too many.
final class KnownValues {
    /// The longest value in bytes.
    static final int LONGEST = 15;

    private static final int MOST = 1 << 16;

    private int[] slots = new int[64];
    private long[] words = new long[2 * 64];
    private long[] numbers = new long[32];
    private int size;

    /// What a value is numbered, or -1 for one that was not met.
    int find(long first, long second) {
        int mask = slots.length - 1;
        int slot = slot(first, second) & mask;
        while (true) {
            if (words[2 * slot] == first && words[2 * slot + 1] == second) {
                return slots[slot] - 1;
            }
            if (slots[slot] == 0) {
                return ClaimFields.NO_CODE;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static int slot(long first, long second) {
        long hash = (first ^ second * 0xff51afd7ed558ccdL) * 0x9E3779B97F4A7C15L;
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
            grow();
        }
        numbers[size++] = number;
        put(first, second, size);
        return size - 1;
    }

    private void put(long first, long second, int entry) {
        int mask = slots.length - 1;
        int slot = slot(first, second) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
        words[2 * slot] = first;
        words[2 * slot + 1] = second;
    }

    /// Half of the slots stay free.
    private void grow() {
        numbers = Arrays.copyOf(numbers, size * 2);
        int[] entries = slots;
        long[] keys = words;
        slots = new int[entries.length * 2];
        words = new long[keys.length * 2];
        for (int slot = 0; slot < entries.length; slot++) {
            if (entries[slot] != 0) {
                put(keys[2 * slot], keys[2 * slot + 1], entries[slot]);
            }
        }
    }
}
