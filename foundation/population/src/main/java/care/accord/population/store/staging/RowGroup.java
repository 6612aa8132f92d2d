package care.accord.population.store.staging;

import care.accord.population.Texts;
import care.accord.population.store.parquet.ColumnType;
import care.accord.population.store.parquet.ColumnValues;
import care.accord.population.store.rows.PackedText;
import care.accord.population.store.rows.Row;
import care.accord.population.store.rows.RowHash;
import care.accord.population.store.rows.RowLayout;
import care.accord.population.store.rows.StagedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rows of some people as columns, before they are written. Texts that have numbers already get those of the row group
/// through a table. Rows are added a column at a time, so that what is done over and over is one simple thing.
final class RowGroup {
    private static final int CLAIM = 2;

    private final StagedTable table;
    private final RowLayout layout;
    private final List<ColumnValues> values = new ArrayList<>();
    private final ColumnValues[] columns;
    private final Optional<Supersession> supersession;
    private final RowHash hash = new RowHash();

    /// By column and number of a text: one more than its number in the row group, 0 where it was not met.
    private final int[][] met;

    private StagedTotals totals = new StagedTotals();
    private int[] numbers = new int[0];
    private int[] rows = new int[0];
    private int count;
    private int[] codes = new int[0];
    private long[] contents = new long[0];
    private byte[] bytes = new byte[64];
    private int size;

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
        supersession =
                table.table().hasVersions()
                        ? Optional.of(new Supersession(values))
                        : Optional.empty();
    }

    StagedTable table() {
        return table;
    }

    int rows() {
        return size;
    }

    /// Begins a file, whose rows are added up.
    void begin(StagedTotals ofFile) {
        totals = ofFile;
        clear();
    }

    /// Adds rows of whole people.
    void add(int[] staged, int[] places, int some) {
        numbers = staged;
        rows = places;
        count = some;
        if (codes.length < some) {
            codes = new int[some];
            contents = new long[some];
        }
        hash.begin(some);
        addPeople();
        for (int column = 1; column < columns.length; column++) {
            if (isSame(column)) {
                addSame(column);
            } else {
                add(column, layout.place(column));
                hash.add(column, contents, some);
            }
        }
        totals.rows(hash, some);
        supersession.ifPresent(this::supersede);
        size += some;
    }

    /// Whether all rows have one value in a column; not asked of money and texts of few rows, and of lists only if all are empty.
    private boolean isSame(int column) {
        int place = layout.place(column);
        return switch (layout.type(column)) {
            case TEXT -> numbers[rows[0] + place] >= 0 && isSameAt(place);
            case DAY, WHOLE, DAY_IF_ANY -> isSameAt(place);
            case THOUSANDTHS_IF_ANY -> isSameAt(place) && isSameAt(place + 1);
            case TEXTS -> numbers[rows[0] + place] == 0 && isSameAt(place);
            case LONG -> false;
        };
    }

    private boolean isSameAt(int place) {
        int first = numbers[rows[0] + place];
        for (int i = 1; i < count; i++) {
            if (numbers[rows[i] + place] != first) {
                return false;
            }
        }
        return true;
    }

    /// Adds the value of the first row for all.
    private void addSame(int column) {
        int at = rows[0] + layout.place(column);
        int value = numbers[at];
        switch (layout.type(column)) {
            case TEXT -> {
                columns[column].addSame(code(column, value), count);
                hash.addSame(column, table.hashes(column)[value], count);
            }
            case DAY, WHOLE, DAY_IF_ANY -> {
                columns[column].addSameNumber(value, count, Row.NO_DAY);
                hash.addSame(column, value, count);
            }
            case THOUSANDTHS_IF_ANY -> {
                long wide = RowLayout.wide(numbers, at);
                columns[column].addSameNumber(wide, count, Row.NO_THOUSANDTHS);
                hash.addSame(column, wide, count);
            }
            case TEXTS -> columns[column].addNoTexts(count);
            case LONG -> throw new IllegalStateException("Looked at one by one");
        }
    }

    private void add(int column, int place) {
        switch (layout.type(column)) {
            case TEXT -> {
                if (column == CLAIM && supersession.isPresent()) {
                    addClaims(place);
                } else {
                    addTexts(column, place);
                }
            }
            case TEXTS -> addSeveral(column, place);
            case DAY, WHOLE, DAY_IF_ANY -> addNumbers(column, place);
            case LONG, THOUSANDTHS_IF_ANY -> addWide(column, place);
        }
    }

    /// The first column: rows of one person follow each other.
    private void addPeople() {
        Texts ids = table.people().ids();
        for (int i = 0; i < count; i++) {
            int person = numbers[rows[i] + RowLayout.PERSON];
            if (i > 0 && person == numbers[rows[i - 1] + RowLayout.PERSON]) {
                codes[i] = codes[i - 1];
                contents[i] = contents[i - 1];
            } else {
                int start = ids.start(person);
                codes[i] = columns[0].number(ids.pool(), start, ids.length(person));
                contents[i] = RowHash.of(ids.pool(), start, ids.length(person));
            }
        }
        columns[0].add(codes, count);
        hash.add(0, contents, count);
    }

    /// Claims are numbered within the person.
    private void addClaims(int place) {
        int before = 0;
        for (int i = 0; i < count; i++) {
            boolean otherPerson =
                    i == 0 || columns[0].code(size + i) != columns[0].code(size + i - 1);
            if (otherPerson) {
                columns[CLAIM].texts().startOver();
            }
            int claim = rows[i] - numbers[rows[i] + place];
            if (!otherPerson && PackedText.equal(numbers, before, numbers, claim)) {
                codes[i] = codes[i - 1];
                contents[i] = contents[i - 1];
            } else {
                codes[i] = unpacked(CLAIM, claim, i);
            }
            before = claim;
        }
        columns[CLAIM].add(codes, count);
    }

    /// The number of a text that lies among the numbers.
    private int unpacked(int column, int at, int i) {
        if (bytes.length < numbers[at] + 3) {
            bytes = new byte[numbers[at] * 2];
        }
        int length = PackedText.unpack(numbers, at, bytes);
        contents[i] = RowHash.of(bytes, 0, length);
        return columns[column].number(bytes, 0, length);
    }

    private void addTexts(int column, int place) {
        int[] known = met[column];
        long[] hashes = table.hashes(column);
        for (int i = 0; i < count; i++) {
            int text = numbers[rows[i] + place];
            if (text < 0) {
                codes[i] = unpacked(column, rows[i] - text, i);
            } else {
                contents[i] = hashes[text];
                int code = known[text] - 1;
                codes[i] = code >= 0 ? code : meet(column, text);
            }
        }
        columns[column].add(codes, count);
    }

    /// The number of a text in this row group.
    private int code(int column, int text) {
        int code = met[column][text] - 1;
        return code >= 0 ? code : meet(column, text);
    }

    /// The number of a text in this row group, which it gets here.
    private int meet(int column, int text) {
        Texts texts = table.texts(column);
        int code = columns[column].number(texts.pool(), texts.start(text), texts.length(text));
        met[column][text] = code + 1;
        return code;
    }

    private void addSeveral(int column, int place) {
        int[] known = met[column];
        long[] hashes = table.hashes(column);
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int list = row - numbers[row + place];
            int several = list == row ? 0 : numbers[list];
            long content = several;
            for (int nth = list + 1; nth <= list + several; nth++) {
                int text = numbers[nth];
                if (text < 0) {
                    columns[column].addOne(unpacked(column, row - text, i));
                    content = RowHash.mix(content + contents[i]);
                } else {
                    int code = known[text] - 1;
                    columns[column].addOne(code >= 0 ? code : meet(column, text));
                    content = RowHash.mix(content + hashes[text]);
                }
            }
            contents[i] = content;
            columns[column].endTexts();
        }
    }

    private void addNumbers(int column, int place) {
        for (int i = 0; i < count; i++) {
            contents[i] = numbers[rows[i] + place];
        }
        columns[column].addNumbers(contents, count, Row.NO_DAY);
    }

    private void addWide(int column, int place) {
        for (int i = 0; i < count; i++) {
            contents[i] = RowLayout.wide(numbers, rows[i] + place);
        }
        if (layout.type(column) == ColumnType.LONG) {
            totals.money(columns[column].spec().name(), contents, count);
        }
        columns[column].addNumbers(contents, count, Row.NO_THOUSANDTHS);
    }

    private void supersede(Supersession versions) {
        for (int row = size; row < size + count; row++) {
            if (row > 0 && columns[0].code(row) != columns[0].code(row - 1)) {
                versions.endPerson();
            }
            versions.add();
        }
    }

    /// The columns with all rows added.
    List<ColumnValues> finish() {
        supersession.ifPresent(Supersession::endPerson);
        return values;
    }

    void clear() {
        values.forEach(ColumnValues::clear);
        for (int[] known : met) {
            Arrays.fill(known, 0);
        }
        supersession.ifPresent(Supersession::clear);
        size = 0;
    }
}
