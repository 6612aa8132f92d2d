package care.accord.vocabulary;

import java.util.BitSet;
import java.util.OptionalLong;

/// Which numbers about people are not shown. CMS's cell size suppression policy: no number of 1 through 10 people is shown, nor
/// one from which such a number follows, whether by a total, a difference, a rate or another measure of the same people. A zero is shown.
///
/// Every output that counts people in groups asks here. What is hidden might always be large for all that a reader can tell,
/// as long as the whole itself is not of few people; then nothing of it is to be shown.
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

    /// Whether it may be said how many of a known whole are meant, or what share they are: neither they nor the others are few.
    public boolean isShown(long part, long whole) {
        return !isSmall(part) && !isSmall(whole - part);
    }

    /// The number of people where it may be said of a known whole.
    public OptionalLong shown(long part, long whole) {
        return isShown(part, whole) ? OptionalLong.of(part) : OptionalLong.empty();
    }

    /// The groups that must be hidden where each person is in one of them and their total is known: the small ones and, as long as
    /// these could be told from the total, the smallest of the others.
    public BitSet hidden(long[] cells) {
        BitSet hidden = small(cells);
        while (isTellable(cells, hidden) && hideSmallest(cells, hidden)) {
            // One more is hidden.
        }
        return hidden;
    }

    /// The groups that must be hidden where somebody may be in several of them and a sum of something else, such as cost, is known: two at
    /// least where any is small, one of them not small, so that the rest of the sum is never that of few people.
    ///
    /// @param leftOut groups that are not shown anyway
    public BitSet hiddenOverlapping(long[] cells, BitSet leftOut) {
        BitSet hidden = small(cells);
        boolean anySmall = !hidden.isEmpty();
        hidden.or(leftOut);
        while (anySmall && (hidden.cardinality() < 2 || largest(cells, hidden) < leastShown)) {
            if (!hideSmallest(cells, hidden)) {
                break;
            }
        }
        return hidden;
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
            if (!isShown(parts[group], people[group])) {
                hidden.set(group);
            }
        }
        while (isTellable(people, hidden) || !isShown(sum(parts, hidden), sum(people, hidden))) {
            if (!hideSmallest(people, hidden)) {
                break;
            }
        }
        return hidden;
    }

    private BitSet small(long[] cells) {
        BitSet small = new BitSet(cells.length);
        for (int cell = 0; cell < cells.length; cell++) {
            small.set(cell, isSmall(cells[cell]));
        }
        return small;
    }

    private static long sum(long[] cells, BitSet of) {
        return of.stream().mapToLong(cell -> cells[cell]).sum();
    }

    private static long largest(long[] cells, BitSet of) {
        return of.stream().mapToLong(cell -> cells[cell]).max().orElse(0);
    }

    /// Whether it follows from the sum of the hidden cells that one of them is small. Each has somebody, as a zero is shown: at
    /// most the sum without one for each other is in it.
    private boolean isTellable(long[] cells, BitSet hidden) {
        int others = hidden.cardinality() - 1;
        return others == 0 || (others > 0 && sum(cells, hidden) - others < leastShown);
    }

    /// Hides the smallest cell with people that is still shown, the first of several; false if there is none.
    private static boolean hideSmallest(long[] cells, BitSet hidden) {
        int smallest = -1;
        for (int cell = 0; cell < cells.length; cell++) {
            boolean candidate = !hidden.get(cell) && cells[cell] > 0;
            if (candidate && (smallest < 0 || cells[cell] < cells[smallest])) {
                smallest = cell;
            }
        }
        if (smallest >= 0) {
            hidden.set(smallest);
        }
        return smallest >= 0;
    }
}
