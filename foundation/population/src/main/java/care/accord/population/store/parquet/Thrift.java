package care.accord.population.store.parquet;

import java.nio.charset.StandardCharsets;

/// Writes the compact protocol of Apache Thrift, in which Parquet describes itself.
final class Thrift {
    static final int I32 = 5;
    static final int I64 = 6;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;

    private final ByteSink sink;
    private int latest;
    private final int[] outer = new int[16];
    private int depth;

    Thrift(ByteSink sink) {
        this.sink = sink;
    }

    private void header(int field, int type) {
        int step = field - latest;
        if (step > 0 && step <= 15) {
            sink.put(step << 4 | type);
        } else {
            sink.put(type);
            sink.putZigzag(field);
        }
        latest = field;
    }

    Thrift number(int field, int value) {
        header(field, I32);
        sink.putZigzag(value);
        return this;
    }

    Thrift number(int field, long value) {
        header(field, I64);
        sink.putZigzag(value);
        return this;
    }

    Thrift text(int field, String value) {
        header(field, BINARY);
        return element(value);
    }

    Thrift list(int field, int type, int size) {
        header(field, LIST);
        if (size < 15) {
            sink.put(size << 4 | type);
        } else {
            sink.put(0xf0 | type);
            sink.putVarint(size);
        }
        return this;
    }

    Thrift element(int value) {
        sink.putZigzag(value);
        return this;
    }

    Thrift element(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        sink.putVarint(bytes.length);
        sink.put(bytes, 0, bytes.length);
        return this;
    }

    /// Begins a struct in a field; one in a list begins with [#begin()].
    Thrift begin(int field) {
        header(field, STRUCT);
        return begin();
    }

    Thrift begin() {
        outer[depth++] = latest;
        latest = 0;
        return this;
    }

    Thrift end() {
        sink.put(0);
        if (depth > 0) {
            latest = outer[--depth];
        }
        return this;
    }
}
