package care.accord.population.store.parquet;

import java.util.List;

/// Writes the description at the end of a file.
final class Footer {
    private static final int INT32 = 1;
    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int UTF8 = 0;
    private static final int DECIMAL = 5;
    private static final int DATE = 6;

    private final Thrift thrift;

    Footer(ByteSink sink) {
        thrift = new Thrift(sink);
    }

    void begin(List<ColumnSpec> columns, long rows, int groups) {
        thrift.number(1, 1).list(2, Thrift.STRUCT, columns.size() + 1);
        thrift.begin().text(4, "rows").number(5, columns.size()).end();
        columns.forEach(this::schema);
        thrift.number(3, rows).list(4, Thrift.STRUCT, groups);
    }

    private void schema(ColumnSpec column) {
        thrift.begin().number(1, physical(column.type())).number(3, repetition(column.type()));
        thrift.text(4, column.name());
        switch (column.type()) {
            case TEXT, TEXTS -> thrift.number(6, UTF8);
            case DAY, DAY_IF_ANY -> thrift.number(6, DATE);
            case THOUSANDTHS_IF_ANY -> thrift.number(6, DECIMAL).number(7, 3).number(8, 15);
            case WHOLE, LONG -> {}
        }
        thrift.end();
    }

    private static int physical(ColumnType type) {
        return switch (type) {
            case TEXT, TEXTS -> BYTE_ARRAY;
            case DAY, DAY_IF_ANY, WHOLE -> INT32;
            case LONG, THOUSANDTHS_IF_ANY -> INT64;
        };
    }

    private static int repetition(ColumnType type) {
        return switch (type) {
            case TEXT, DAY, WHOLE, LONG -> REQUIRED;
            case DAY_IF_ANY, THOUSANDTHS_IF_ANY -> OPTIONAL;
            case TEXTS -> REPEATED;
        };
    }

    void beginGroup(int columns) {
        thrift.begin().list(1, Thrift.STRUCT, columns);
    }

    /// Where a column of a row group lies.
    record Place(long start, long dataStart, long size, long values) {}

    void chunk(ColumnSpec column, Place place) {
        thrift.begin().number(2, place.start).begin(3);
        thrift.number(1, physical(column.type()));
        thrift.list(2, Thrift.I32, 3)
                .element(Pages.PLAIN)
                .element(Pages.RLE)
                .element(Pages.RLE_DICTIONARY);
        thrift.list(3, Thrift.BINARY, 1).element(column.name()).number(4, 0);
        thrift.number(5, place.values).number(6, place.size).number(7, place.size);
        thrift.number(9, place.dataStart).number(11, place.start);
        thrift.end().end();
    }

    void endGroup(long bytes, long rows) {
        thrift.number(2, bytes).number(3, rows).end();
    }

    void end() {
        thrift.text(6, "accord").end();
    }
}
