package care.accord.population.store;

import care.accord.population.store.parquet.ColumnValues;
import java.util.ArrayList;
import java.util.List;

/// Rows of some people as columns, before they are written.
final class RowGroup {
    /// Rows that are added at once: as many as stay near the processor.
    static final int BLOCK = 256;

    private final Table table;
    private final List<ColumnValues> values = new ArrayList<>();
    private final ColumnValues[] columns;
    private final Supersession supersession;
    private final RowReader reader = new RowReader();
    private final int[] cursors = new int[BLOCK];
    private int rows;
    private int person = -1;

    RowGroup(Table table) {
        this.table = table;
        table.storedColumns().forEach(column -> values.add(new ColumnValues(column)));
        columns = values.subList(0, table.columns().size()).toArray(ColumnValues[]::new);
        supersession = new Supersession(table, values);
    }

    Table table() {
        return table;
    }

    int rows() {
        return rows;
    }

    /// Whether a row speaks of another person than the row before.
    boolean isAnother(byte[] bytes, int offset) {
        RowReader row = new RowReader();
        row.moveTo(bytes, offset);
        int length = row.length();
        return person < 0 || !values.getFirst().texts().is(person, bytes, row.at(), length);
    }

    /// Adds rows, those of one person following each other: a column at a time, so that what is done over and over is one
    /// simple thing.
    void add(byte[] bytes, int[] offsets, int from, int to) {
        for (int i = from; i < to; i++) {
            cursors[i - from] = offsets[i];
        }
        for (ColumnValues column : columns) {
            add(bytes, to - from, column);
        }
        for (int row = rows; row < rows + to - from; row++) {
            int code = columns[0].code(row);
            if (code != person) {
                supersession.endPerson();
                person = code;
            }
            if (table.hasVersions()) {
                supersession.add();
            }
        }
        rows += to - from;
    }

    private void add(byte[] bytes, int count, ColumnValues column) {
        switch (column.spec().type()) {
            case TEXT -> addTexts(bytes, count, column);
            case TEXTS -> addSeveral(bytes, count, column);
            case DAY, WHOLE, LONG -> addNumbers(bytes, count, column);
            case DAY_IF_ANY, THOUSANDTHS_IF_ANY -> addNumbersIfAny(bytes, count, column);
        }
    }

    private void addTexts(byte[] bytes, int count, ColumnValues column) {
        for (int i = 0; i < count; i++) {
            int at = cursors[i];
            int length = bytes[at++];
            if (length < 0) {
                reader.moveTo(bytes, at - 1);
                length = reader.length();
                at = reader.at();
            }
            column.add(bytes, at, length);
            cursors[i] = at + length;
        }
    }

    private void addSeveral(byte[] bytes, int count, ColumnValues column) {
        for (int i = 0; i < count; i++) {
            reader.moveTo(bytes, cursors[i]);
            int texts = (int) reader.varint();
            for (int nth = 0; nth < texts; nth++) {
                int length = reader.length();
                column.addOne(bytes, reader.at(), length);
                reader.skip(length);
            }
            column.endTexts();
            cursors[i] = reader.at();
        }
    }

    private void addNumbers(byte[] bytes, int count, ColumnValues column) {
        for (int i = 0; i < count; i++) {
            reader.moveTo(bytes, cursors[i]);
            column.add(reader.number());
            cursors[i] = reader.at();
        }
    }

    private void addNumbersIfAny(byte[] bytes, int count, ColumnValues column) {
        for (int i = 0; i < count; i++) {
            reader.moveTo(bytes, cursors[i]);
            if (reader.isPresent()) {
                column.add(reader.number());
            } else {
                column.addNone();
            }
            cursors[i] = reader.at();
        }
    }

    /// The columns with all rows added.
    List<ColumnValues> finish() {
        supersession.endPerson();
        return values;
    }

    void clear() {
        values.forEach(ColumnValues::clear);
        supersession.clear();
        rows = 0;
        person = -1;
    }
}
