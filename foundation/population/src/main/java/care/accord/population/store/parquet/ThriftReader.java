package care.accord.population.store.parquet;

import java.nio.charset.StandardCharsets;

/// Reads the compact protocol of Apache Thrift. Whatever the bytes are, it ends with a value or with [Malformed].
final class ThriftReader {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int type;

    ThriftReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int at() {
        return at;
    }

    private int next() {
        if (at >= end) {
            throw new Malformed("ends early");
        }
        return bytes[at++] & 0xff;
    }

    /// The number of the next field of the struct, 0 at its end.
    int field(int before) {
        int header = next();
        type = header & 0xf;
        if (header == 0) {
            return 0;
        }
        int step = header >>> 4;
        return step == 0 ? (int) zigzag() : before + step;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int part = next();
            value |= (part & 0x7fL) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new Malformed("has a number without end");
    }

    private long zigzag() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    int whole() {
        return Math.toIntExact(zigzag());
    }

    long number() {
        return zigzag();
    }

    String text() {
        int length = length();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new Malformed("has a text without end");
        }
        return (int) length;
    }

    /// The size of a list; its elements follow.
    int list() {
        int header = next();
        type = header & 0xf;
        long size = header >>> 4 == 15 ? varint() : header >>> 4;
        if (size < 0 || size > end - at) {
            throw new Malformed("has a list without end");
        }
        return (int) size;
    }

    /// Passes over the value of the field just met.
    void skip() {
        skip(type, 0);
    }

    private void skip(int skipped, int depth) {
        if (depth > 16) {
            throw new Malformed("is nested too deeply");
        }
        switch (skipped) {
            case 1, 2 -> {}
            case 3 -> next();
            case 4, Thrift.I32, Thrift.I64 -> varint();
            case 7 -> at += 8;
            case Thrift.BINARY -> {
                int length = length();
                at += length;
            }
            case Thrift.LIST -> {
                int size = list();
                int element = type;
                for (int i = 0; i < size; i++) {
                    skip(element, depth + 1);
                }
            }
            case Thrift.STRUCT -> {
                for (int field = field(0); field != 0; field = field(field)) {
                    skip(type, depth + 1);
                }
            }
            default -> throw new Malformed("has a value of an unknown type");
        }
    }
}
