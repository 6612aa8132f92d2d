package care.accord.population.store;

import care.accord.population.store.parquet.ColumnValues;
import care.accord.population.store.parquet.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of some people as columns, before they are written. Texts that have numbers already get those of the row group
/// through a table.
final class RowGroup {
    private final StagedTable table;
    private final RowLayout layout;
    private final List<ColumnValues> values = new ArrayList<>();
    private final ColumnValues[] columns;
    private final Supersession supersession;

    /// By column and number of a text: one more than its number in the row group, 0 where it was not met.
    private final int[][] met;

    private int[] numbers = new int[0];
    private int[] rows = new int[0];
    private int count;
    private int[] codes = new int[0];
    private byte[] bytes = new byte[64];
    private int size;
    private int person = -1;

    /// @param table whose texts all have their numbers
    RowGroup(StagedTable table) {
        this.table = table;
        layout = table.layout();
        table.table().storedColumns().forEach(column -> values.add(new ColumnValues(column)));
        columns = values.subList(0, layout.columns()).toArray(ColumnValues[]::new);
        met = new int[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            met[column] = new int[table.texts(column).size()];
        }
        supersession = new Supersession(table.table(), values);
    }

    StagedTable table() {
        return table;
    }

    int rows() {
        return size;
    }

    /// Adds rows of whole people: a column at a time, so that what is done over and over is one simple thing.
    void add(int[] staged, int[] places, int some) {
        numbers = staged;
        rows = places;
        count = some;
        if (codes.length < some) {
            codes = new int[some];
        }
        for (int column = 0; column < columns.length; column++) {
            add(column, layout.place(column));
        }
        for (int row = size; row < size + some; row++) {
            int code = columns[0].code(row);
            if (code != person) {
                supersession.endPerson();
                person = code;
            }
            if (table.table().hasVersions()) {
                supersession.add();
            }
        }
        size += some;
    }

    private void add(int column, int place) {
        switch (layout.type(column)) {
            case TEXT -> addTexts(column, place);
            case TEXTS -> addSeveral(column, place);
            case DAY, WHOLE, DAY_IF_ANY -> addNumbers(columns[column], place);
            case LONG, THOUSANDTHS_IF_ANY -> addWide(columns[column], place);
        }
    }

    private void addTexts(int column, int place) {
        int[] known = met[column];
        for (int i = 0; i < count; i++) {
            int text = numbers[rows[i] + place];
            int code = text >= 0 ? known[text] - 1 : -1;
            codes[i] = code >= 0 ? code : meet(column, rows[i], text);
        }
        columns[column].add(codes, count);
    }

    /// The number of a text in this row group, which it gets here.
    private int meet(int column, int row, int text) {
        if (text < 0) {
            int at = row - text;
            if (bytes.length < numbers[at] + 3) {
                bytes = new byte[numbers[at] * 2];
            }
            return columns[column].number(bytes, 0, PackedText.unpack(numbers, at, bytes));
        }
        Texts texts = table.texts(column);
        int code = columns[column].number(texts.pool(), texts.start(text), texts.length(text));
        met[column][text] = code + 1;
        return code;
    }

    private void addSeveral(int column, int place) {
        int[] known = met[column];
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int list = row - numbers[row + place];
            int several = list == row ? 0 : numbers[list];
            for (int nth = list + 1; nth <= list + several; nth++) {
                int text = numbers[nth];
                int code = text >= 0 ? known[text] - 1 : -1;
                columns[column].addOne(code >= 0 ? code : meet(column, row, text));
            }
            columns[column].endTexts();
        }
    }

    private void addNumbers(ColumnValues column, int place) {
        for (int i = 0; i < count; i++) {
            int number = numbers[rows[i] + place];
            codes[i] = number;
        }
        column.addWholes(codes, count, Row.NO_DAY);
    }

    private void addWide(ColumnValues column, int place) {
        for (int i = 0; i < count; i++) {
            long number = RowLayout.wide(numbers, rows[i] + place);
            if (number == Row.NO_THOUSANDTHS) {
                column.addNone();
            } else {
                column.add(number);
            }
        }
    }

    /// The columns with all rows added.
    List<ColumnValues> finish() {
        supersession.endPerson();
        return values;
    }

    void clear() {
        values.forEach(ColumnValues::clear);
        for (int[] known : met) {
            Arrays.fill(known, 0);
        }
        supersession.clear();
        size = 0;
        person = -1;
    }
}
