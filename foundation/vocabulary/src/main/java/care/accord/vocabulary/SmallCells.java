package care.accord.vocabulary;

import java.util.BitSet;

/// Which numbers of a table about people are not shown. CMS's cell size suppression policy: no number of 1 through 10 people is
/// shown, nor one from which such a number follows by subtracting from a total that is shown. A zero is shown.
///
/// @param leastShown smallest number of people that is shown
public record SmallCells(long leastShown) {
    public SmallCells {
        if (leastShown < 1) {
            throw new IllegalArgumentException(
                    "The smallest number shown is %d; it is at least 1".formatted(leastShown));
        }
    }

    public boolean isSmall(long people) {
        return people > 0 && people < leastShown;
    }

    /// The cells of a list with a shown total that must be hidden: the small ones and, as long as they could be told from the
    /// total, the smallest of the others.
    public BitSet hidden(long[] cells) {
        BitSet hidden = new BitSet(cells.length);
        for (int cell = 0; cell < cells.length; cell++) {
            hidden.set(cell, isSmall(cells[cell]));
        }
        complete(cells, hidden);
        return hidden;
    }

    /// The cells of a table whose totals by row and by column are shown, row by row.
    public BitSet[] hidden(long[][] table) {
        BitSet[] rows = new BitSet[table.length];
        for (int row = 0; row < table.length; row++) {
            rows[row] = hidden(table[row]);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int column = 0; column < columns(table); column++) {
                changed |= completeColumn(table, rows, column);
            }
            for (int row = 0; row < table.length; row++) {
                changed |= complete(table[row], rows[row]);
            }
        }
        return rows;
    }

    /// The groups of which it is not shown how many of their people are counted, such as those whose care meets a measure. The
    /// groups make up a whole of which both numbers are known, and a group's number of people may be known from elsewhere, unless
    /// it is small. A group is hidden with its small part, whether that is counted or left over, and so are further groups, those
    /// with the fewest people first, until the hidden ones together have neither part small: then each of the hidden numbers may
    /// still be any of several, and may be large.
    ///
    /// Which groups are too small to say how many they are does not depend on what is counted, so that two measures of the same
    /// people do not tell by their difference what each of them hides.
    ///
    /// @param parts people of each group who are counted, at most its people
    public BitSet hiddenParts(long[] parts, long[] people) {
        BitSet hidden = hidden(people);
        for (int group = 0; group < people.length; group++) {
            if (isSmall(parts[group]) || isSmall(people[group] - parts[group])) {
                hidden.set(group);
            }
        }
        while (isTellable(people, hidden)
                || isSmall(sum(parts, hidden))
                || isSmall(sum(people, hidden) - sum(parts, hidden))) {
            int next = smallestShown(people, hidden);
            if (next < 0) {
                return hidden;
            }
            hidden.set(next);
        }
        return hidden;
    }

    private static long sum(long[] cells, BitSet of) {
        return of.stream().mapToLong(cell -> cells[cell]).sum();
    }

    private static int columns(long[][] table) {
        return table.length == 0 ? 0 : table[0].length;
    }

    private boolean completeColumn(long[][] table, BitSet[] rows, int column) {
        long[] cells = new long[table.length];
        BitSet hidden = new BitSet(table.length);
        for (int row = 0; row < table.length; row++) {
            cells[row] = table[row][column];
            hidden.set(row, rows[row].get(column));
        }
        boolean changed = complete(cells, hidden);
        hidden.stream().forEach(row -> rows[row].set(column));
        return changed;
    }

    /// Hides more until what is hidden is at least two cells of together at least as many people as may be shown.
    private boolean complete(long[] cells, BitSet hidden) {
        boolean changed = false;
        while (isTellable(cells, hidden)) {
            int next = smallestShown(cells, hidden);
            if (next < 0) {
                return changed;
            }
            hidden.set(next);
            changed = true;
        }
        return changed;
    }

    private boolean isTellable(long[] cells, BitSet hidden) {
        return !hidden.isEmpty() && (hidden.cardinality() < 2 || isSmall(sum(cells, hidden)));
    }

    /// The smallest cell with people that is still shown, the first of several, or -1.
    private static int smallestShown(long[] cells, BitSet hidden) {
        int smallest = -1;
        for (int cell = 0; cell < cells.length; cell++) {
            boolean candidate = !hidden.get(cell) && cells[cell] > 0;
            if (candidate && (smallest < 0 || cells[cell] < cells[smallest])) {
                smallest = cell;
            }
        }
        return smallest;
    }
}
