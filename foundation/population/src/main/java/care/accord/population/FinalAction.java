package care.accord.population;

import java.util.Arrays;
import java.util.BitSet;

/// Which of one person's lines stand, once every version of every claim is on the table.
///
/// The versions of a claim share its identifier and are told apart by the date they were received and by what they do.
/// The latest received version stands; versions received on one day follow in the order original, cancellation,
/// replacement. A standing cancellation leaves nothing of the claim. Where a version reports one line number twice, the
/// line that is greatest in content stands, so that the answer depends on what was reported and never on the order.
final class FinalAction {
    private final Lines lines;

    FinalAction(Lines lines) {
        this.lines = lines;
    }

    /// Marks the positions among `order[from .. to - 1]`, all of one person, whose lines stand.
    void mark(int[] order, int from, int to, BitSet standing) {
        int[] byClaim = Arrays.copyOfRange(order, from, to);
        Numbers.sort(byClaim, 0, byClaim.length, this::compareVersions);
        int last = byClaim.length - 1;
        for (int i = last; i >= 0; ) {
            int first = i;
            while (first > 0 && sameClaim(byClaim[first - 1], byClaim[i])) {
                first--;
            }
            keepLatestVersion(byClaim, first, i, standing);
            i = first - 1;
        }
    }

    private void keepLatestVersion(int[] byClaim, int first, int last, BitSet standing) {
        int latest = byClaim[last];
        if (lines.adjustment.is(latest, Adjustment.CANCELLATION)) {
            return;
        }
        for (int i = last; i >= first && sameVersion(byClaim[i], latest); i--) {
            boolean repeated =
                    i < last
                            && lines.lineNumber.get(byClaim[i])
                                    == lines.lineNumber.get(byClaim[i + 1]);
            if (!repeated) {
                standing.set(byClaim[i]);
            }
        }
    }

    /// A drug fill is no version of a medical claim, whatever it is called.
    private boolean sameClaim(int a, int b) {
        return isFill(a) == isFill(b) && lines.claimIds.same(a, b);
    }

    private boolean isFill(int line) {
        return lines.kind.is(line, ClaimLine.Kind.PHARMACY);
    }

    private boolean sameVersion(int a, int b) {
        return lines.receivedDay.get(a) == lines.receivedDay.get(b)
                && lines.adjustment.compare(a, b) == 0;
    }

    private int compareVersions(int a, int b) {
        int order = lines.claimIds.group(a, b);
        if (order == 0) {
            order = Boolean.compare(isFill(a), isFill(b));
        }
        if (order == 0) {
            order = Integer.compare(lines.receivedDay.get(a), lines.receivedDay.get(b));
        }
        if (order == 0) {
            order = lines.adjustment.compare(a, b);
        }
        if (order == 0) {
            order = Integer.compare(lines.lineNumber.get(a), lines.lineNumber.get(b));
        }
        return order == 0 ? lines.compareContent(a, b) : order;
    }
}
