package care.accord.population.files;

import java.nio.charset.StandardCharsets;

/// Counts distinct people. Keeps sixteen bytes of a hash of each identifier: it grows with the people, not with the lines of
/// the file, and holds nothing that names them.
public final class PeopleSeen {
    private long[] slots = new long[2 * 1024];
    private int count;
    private long latestHigh;
    private long latestLow;

    public void add(String identifier) {
        byte[] bytes = identifier.getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length);
    }

    void add(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return;
        }
        long high = 0x9E3779B97F4A7C15L * length;
        long low = 0xC2B2AE3D27D4EB4FL;
        int end = offset + length;
        for (int at = offset; at < end; at += Long.BYTES) {
            long word = word(bytes, at, Math.min(Long.BYTES, end - at));
            high = (high ^ word) * 0xff51afd7ed558ccdL;
            high ^= high >>> 32;
            low = (low + word) * 0xD6E8FEB86659FD93L;
            low ^= low >>> 29;
        }
        // The low bit tells a used slot from an empty one.
        add(mixed(high) | 1, mixed(low));
    }

    private static long word(byte[] bytes, int at, int length) {
        if (length == Long.BYTES) {
            return ByteWords.at(bytes, at);
        }
        long word = 0;
        for (int i = at; i < at + length; i++) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return word;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 29);
    }

    private void add(long high, long low) {
        if (high == latestHigh && low == latestLow) {
            return;
        }
        latestHigh = high;
        latestLow = low;
        if (insert(slots, high, low)) {
            count++;
            // Four fifths full, of two words each.
            if (count * 5L > slots.length * 2L) {
                grow();
            }
        }
    }

    private static boolean insert(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int slot = (int) (low & mask);
        while (table[2 * slot] != 0) {
            if (table[2 * slot] == high && table[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[2 * slot] = high;
        table[2 * slot + 1] = low;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                insert(larger, slots[slot], slots[slot + 1]);
            }
        }
        slots = larger;
    }

    public int count() {
        return count;
    }
}
