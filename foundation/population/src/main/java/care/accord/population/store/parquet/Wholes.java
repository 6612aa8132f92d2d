package care.accord.population.store.parquet;

import java.util.Arrays;

/// Distinct whole numbers, numbered in order of first appearance.
public final class Wholes {
    private long[] values = new long[64];
    private int[] slots = new int[128];
    private int size;

    public int size() {
        return size;
    }

    /// Forgets everything, keeping the room.
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    public long value(int number) {
        return values[number];
    }

    /// The number of a value, which it gets when it is met for the first time.
    public int number(long value) {
        int mask = slots.length - 1;
        int slot = slot(value) & mask;
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if (values[entry - 1] == value) {
                return entry - 1;
            }
            slot = (slot + 1) & mask;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = slot(values[number]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int slot(long value) {
        long hash = value * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40);
    }
}
