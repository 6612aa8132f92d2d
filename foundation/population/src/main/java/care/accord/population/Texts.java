package care.accord.population;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Distinct texts as bytes in one pool, numbered in order of first appearance. Looking one up costs no object.
public final class Texts {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FEW = 1 << 7;

    /// Has eight bytes more than are taken.
    private byte[] pool = new byte[1 << 10];

    private int[] starts = new int[1 << 6];

    /// The hash of a text above its number, which counts from 1; 0 is free.
    private long[] slots = new long[FEW];

    private int size;

    /// The first number that is found, see [#startOver].
    private int firstFound;

    public int size() {
        return size;
    }

    /// Forgets everything, keeping the room.
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        firstFound = 0;
    }

    /// Texts that are met from here on get new numbers; those met before keep theirs.
    public void startOver() {
        if (slots.length > FEW) {
            slots = new long[FEW];
        } else {
            Arrays.fill(slots, 0);
        }
        firstFound = size;
    }

    public byte[] pool() {
        return pool;
    }

    public int start(int number) {
        return starts[number];
    }

    public int end(int number) {
        return starts[number + 1];
    }

    public int length(int number) {
        return starts[number + 1] - starts[number];
    }

    /// Whether the text of a number is the one given.
    public boolean is(int number, byte[] bytes, int offset, int length) {
        int start = starts[number];
        if (starts[number + 1] - start != length) {
            return false;
        }
        byte[] mine = pool;
        if (length < Long.BYTES) {
            for (int at = 0; at < length; at++) {
                if (mine[start + at] != bytes[offset + at]) {
                    return false;
                }
            }
            return true;
        }
        int last = length - Long.BYTES;
        for (int at = 0; at < last; at += Long.BYTES) {
            if ((long) LONG.get(mine, start + at) != (long) LONG.get(bytes, offset + at)) {
                return false;
            }
        }
        return (long) LONG.get(mine, start + last) == (long) LONG.get(bytes, offset + last);
    }

    /// The number of a text, which it gets when it is met for the first time.
    public int number(byte[] bytes, int offset, int length) {
        int hash = hash(bytes, offset, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((int) (entry >>> 32) == hash && is((int) entry - 1, bytes, offset, length)) {
                return (int) entry - 1;
            }
            slot = (slot + 1) & mask;
        }
        return add(slot, hash, new Slice(bytes, offset, length));
    }

    /// The number of a text, or -1 if it was never met.
    public int find(byte[] bytes, int offset, int length) {
        int hash = hash(bytes, offset, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((int) (entry >>> 32) == hash && is((int) entry - 1, bytes, offset, length)) {
                return (int) entry - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    // Handed from one method to the next.
    @SuppressWarnings("ArrayRecordComponent")
    private record Slice(byte[] bytes, int offset, int length) {}

    private int add(int slot, int hash, Slice text) {
        int start = size == 0 ? 0 : starts[size];
        int end = Math.addExact(start, text.length);
        if (end > pool.length - Long.BYTES) {
            long doubled = Math.min(Integer.MAX_VALUE - 8L, pool.length * 2L);
            pool = Arrays.copyOf(pool, Math.max(Math.addExact(end, Long.BYTES), (int) doubled));
        }
        System.arraycopy(text.bytes, text.offset, pool, start, text.length);
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[size] = start;
        starts[size + 1] = end;
        slots[slot] = (long) hash << 32 | ++size;
        if ((size - firstFound) * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] entries = slots;
        slots = new long[entries.length * 2];
        int mask = slots.length - 1;
        for (long entry : entries) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    /// Of eight bytes at a time, the last eight of which may have been looked at already.
    private static int hash(byte[] bytes, int offset, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        long rest = 0;
        if (length < Long.BYTES) {
            for (int at = 0; at < length; at++) {
                rest = rest << 8 | (bytes[offset + at] & 0xff);
            }
        } else {
            int last = offset + length - Long.BYTES;
            for (int at = offset; at < last; at += Long.BYTES) {
                hash = (hash ^ (long) LONG.get(bytes, at)) * 0xff51afd7ed558ccdL;
                hash ^= hash >>> 32;
            }
            rest = (long) LONG.get(bytes, last);
        }
        hash = (hash ^ rest) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 32;
        hash *= 0xc4ceb9fe1a85ec53L;
        return (int) (hash ^ (hash >>> 29));
    }

    /// All numbers in the order of their texts' bytes. First bytes mostly decide.
    public int[] inOrder() {
        long[] heads = new long[size];
        int[] order = new int[size];
        for (int number = 0; number < size; number++) {
            heads[number] = head(number);
            order[number] = number;
        }
        Numbers.sort(
                order,
                0,
                size,
                (one, other) ->
                        heads[one] == heads[other]
                                ? compare(one, other)
                                : Long.compareUnsigned(heads[one], heads[other]));
        return order;
    }

    /// The first eight bytes, the first one the highest; zeros where there are fewer.
    private long head(int number) {
        long head = Long.reverseBytes((long) LONG.get(pool, starts[number]));
        int missing = Math.max(0, Long.BYTES - length(number)) * Byte.SIZE;
        return missing == Long.SIZE ? 0 : head >>> missing << missing;
    }

    /// The order of two texts by their bytes.
    public int compare(int first, int second) {
        return Arrays.compareUnsigned(
                pool, starts[first], starts[first + 1], pool, starts[second], starts[second + 1]);
    }
}
