package care.accord.population.store.rows;

import care.accord.population.Numbers;
import care.accord.population.Texts;
import java.util.Arrays;

/// The order of one person's rows, by every column in turn: claims by day, claim, line number and received day. Rows that are
/// equal in all columns are the same row.
final class RowOrder implements Numbers.Comparison {
    /// Behind the person: a day in every table.
    private static final int FIRST = 1;

    private final StagedTable table;
    private final RowLayout layout;
    private int[] rows = new int[0];

    RowOrder(StagedTable table) {
        this.table = table;
        layout = table.layout();
    }

    /// @param staged what positions of rows point into
    RowOrder over(int[] staged) {
        rows = staged;
        return this;
    }

    @Override
    public int compare(int row, int other) {
        int first = layout.place(FIRST);
        int order = Integer.compare(rows[row + first], rows[other + first]);
        for (int column = FIRST + 1; order == 0 && column < layout.columns(); column++) {
            int place = layout.place(column);
            order =
                    switch (layout.type(column)) {
                        case DAY, DAY_IF_ANY, WHOLE ->
                                Integer.compare(rows[row + place], rows[other + place]);
                        case LONG, THOUSANDTHS_IF_ANY ->
                                Long.compare(
                                        RowLayout.wide(rows, row + place),
                                        RowLayout.wide(rows, other + place));
                        case TEXT ->
                                compareTexts(
                                        column,
                                        reference(row, row + place),
                                        reference(other, other + place));
                        case TEXTS -> compareSeveral(column, row, other);
                    };
        }
        return order;
    }

    /// The number of a text, or, below zero, the complement of where it lies.
    private int reference(int row, int place) {
        int value = rows[place];
        return value >= 0 ? value : ~(row - value);
    }

    private int compareTexts(int column, int text, int other) {
        if (text == other) {
            return 0;
        }
        if (text < 0 && other < 0) {
            return PackedText.compare(rows, ~text, rows, ~other);
        }
        return Arrays.compareUnsigned(bytes(column, text), bytes(column, other));
    }

    private byte[] bytes(int column, int text) {
        if (text < 0) {
            byte[] bytes = new byte[rows[~text] + 3];
            return Arrays.copyOf(bytes, PackedText.unpack(rows, ~text, bytes));
        }
        Texts texts = table.texts(column);
        return Arrays.copyOfRange(texts.pool(), texts.start(text), texts.end(text));
    }

    private int compareSeveral(int column, int row, int other) {
        int place = layout.place(column);
        int list = row - rows[row + place];
        int otherList = other - rows[other + place];
        int count = list == row ? 0 : rows[list];
        int otherCount = otherList == other ? 0 : rows[otherList];
        int order = Integer.compare(count, otherCount);
        for (int nth = 1; order == 0 && nth <= count; nth++) {
            order =
                    compareTexts(
                            column, reference(row, list + nth), reference(other, otherList + nth));
        }
        return order;
    }
}
