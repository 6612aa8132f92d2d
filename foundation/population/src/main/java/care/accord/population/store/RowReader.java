package care.accord.population.store;

/// Reads the bytes of a [Row] again, value after value.
final class RowReader {
    private byte[] bytes = new byte[0];
    private int at;

    void moveTo(byte[] newBytes, int offset) {
        bytes = newBytes;
        at = offset;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    long varint() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7f;
        for (int shift = 7; ; shift += 7) {
            byte part = bytes[at++];
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    long number() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    boolean isPresent() {
        return bytes[at++] != 0;
    }

    /// The length of a text that begins at [#at]; [#skip] moves behind it.
    int length() {
        return (int) varint();
    }

    void skip(int length) {
        at += length;
    }
}
