package care.accord.population.store.parquet;

import java.util.Arrays;

/// Bytes being collected, little-endian where more than one make a number.
public final class ByteSink {
    private byte[] bytes = new byte[256];
    private int size;

    /// The array behind, valid up to [#size] and until more is added.
    public byte[] array() {
        return bytes;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /// Forgets everything and gives the room back.
    public void release() {
        bytes = new byte[256];
        size = 0;
    }

    /// Makes room, so that what is added next moves nothing.
    public void ensure(int more) {
        if (bytes.length - size < more) {
            int needed = Math.addExact(size, more);
            int doubled = (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
        }
    }

    public void put(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    public void put(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /// A short text behind its length.
    public void putText(byte[] source, int offset, int length) {
        ensure(length + 10);
        if (length < 0x80) {
            bytes[size++] = (byte) length;
        } else {
            putVarint(length);
        }
        byte[] target = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            target[at + i] = source[offset + i];
        }
        size = at + length;
    }

    public void putInt(int value) {
        ensure(4);
        LittleEndian.INT.set(bytes, size, value);
        size += 4;
    }

    void putLong(long value) {
        ensure(8);
        LittleEndian.LONG.set(bytes, size, value);
        size += 8;
    }

    /// The lowest bytes of a number.
    void putLowest(long value, int count) {
        ensure(Long.BYTES);
        LittleEndian.LONG.set(bytes, size, value);
        size += count;
    }

    void setInt(int at, int value) {
        LittleEndian.INT.set(bytes, at, value);
    }

    /// The number that [#putInt] put there.
    public static int intAt(byte[] bytes, int at) {
        return (int) LittleEndian.INT.get(bytes, at);
    }

    /// Seven bits a byte, the lowest first, the high bit saying that more follow.
    public void putVarint(long value) {
        ensure(10);
        if ((value & ~0x7fL) == 0) {
            bytes[size++] = (byte) value;
            return;
        }
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// As [#putVarint], with the sign in the lowest bit.
    public void putZigzag(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }
}
