package care.accord.population.store;

import care.accord.population.store.parquet.ColumnValues;

import java.util.ArrayList;
import java.util.List;

/// Rows of some people as columns, before they are written.
final class RowGroup {
    private final Table table;
    private final List<ColumnValues> values = new ArrayList<>();
    private final ColumnValues[] columns;
    private final Supersession supersession;
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

    /// Adds a row; those of one person follow each other.
    void add(RowReader row) {
        for (int i = 0; i < columns.length; i++) {
            int code = add(row, columns[i]);
            if (i == 0 && code != person) {
                supersession.endPerson();
                person = code;
            }
        }
        rows++;
        if (table.hasVersions()) {
            supersession.add();
        }
    }

    private static int add(RowReader row, ColumnValues column) {
        switch (column.spec().type()) {
            case TEXT -> {
                int length = row.length();
                int code = column.add(row.bytes(), row.at(), length);
                row.skip(length);
                return code;
            }
            case TEXTS -> {
                int count = (int) row.varint();
                for (int i = 0; i < count; i++) {
                    int length = row.length();
                    column.addOne(row.bytes(), row.at(), length);
                    row.skip(length);
                }
                column.endTexts();
            }
            case DAY, WHOLE, LONG -> column.add(row.number());
            case DAY_IF_ANY, THOUSANDTHS_IF_ANY -> {
                if (row.isPresent()) {
                    column.add(row.number());
                } else {
                    column.addNone();
                }
            }
        }
        return 0;
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
