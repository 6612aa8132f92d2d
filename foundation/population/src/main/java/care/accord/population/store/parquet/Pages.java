package care.accord.population.store.parquet;

/// Headers of pages.
final class Pages {
    static final int PLAIN = 0;
    static final int RLE = 3;
    static final int RLE_DICTIONARY = 8;

    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;

    private Pages() {}

    /// What a page holds.
    record Kind(int type, int values, int encoding) {
        boolean isDictionary() {
            return type == DICTIONARY_PAGE;
        }
    }

    static Kind dictionary(int values) {
        return new Kind(DICTIONARY_PAGE, values, PLAIN);
    }

    static Kind data(int values, int encoding) {
        return new Kind(DATA_PAGE, values, encoding);
    }

    static void header(Kind kind, int size, int crc, ByteSink sink) {
        Thrift thrift = new Thrift(sink);
        thrift.number(1, kind.type).number(2, size).number(3, size).number(4, crc);
        if (kind.isDictionary()) {
            thrift.begin(7).number(1, kind.values).number(2, kind.encoding).end();
        } else {
            thrift.begin(5)
                    .number(1, kind.values)
                    .number(2, kind.encoding)
                    .number(3, RLE)
                    .number(4, RLE)
                    .end();
        }
        thrift.end();
    }

    /// A page where it lies in an array.
    // The array is read only.
    @SuppressWarnings("ArrayRecordComponent")
    record Page(Kind kind, byte[] bytes, int from, int to) {}

    /// Reads a header and checks the bytes behind it.
    static Page read(byte[] bytes, int from, int end) {
        ThriftReader thrift = new ThriftReader(bytes, from, end);
        int type = -1;
        int size = -1;
        int crc = 0;
        Kind kind = new Kind(-1, 0, -1);
        for (int field = thrift.field(0); field != 0; field = thrift.field(field)) {
            switch (field) {
                case 1 -> type = thrift.whole();
                case 3 -> size = thrift.whole();
                case 4 -> crc = thrift.whole();
                case 5, 7 -> kind = kind(thrift, type);
                default -> thrift.skip();
            }
        }
        int start = thrift.at();
        if (size < 0 || size > end - start || kind.values < 0) {
            throw new Malformed("has a page without end");
        }
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bytes, start, size);
        if ((int) sum.getValue() != crc) {
            throw new Malformed("has a page with another checksum");
        }
        return new Page(kind, bytes, start, start + size);
    }

    private static Kind kind(ThriftReader thrift, int type) {
        int values = 0;
        int encoding = -1;
        for (int field = thrift.field(0); field != 0; field = thrift.field(field)) {
            switch (field) {
                case 1 -> values = thrift.whole();
                case 2 -> encoding = thrift.whole();
                default -> thrift.skip();
            }
        }
        return new Kind(type, values, encoding);
    }
}
