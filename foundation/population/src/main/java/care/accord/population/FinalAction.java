package care.accord.population;

import java.util.Arrays;
import java.util.BitSet;

/// Which of one person's lines stand, once every version of every claim is on the table.
///
/// The versions of a claim share its identifier and are told apart by the date they were received and by what they do.
/// The latest received version stands; versions received on one day follow in the order original, cancellation,
/// replacement. A standing cancellation leaves nothing of the claim. Reversals are counted instead: while there are as many
/// of them as versions, nothing stands; otherwise the latest version does. Where a version reports one line number twice, the
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
            while (first > 0 && lines.claimIds.same(byClaim[first - 1], byClaim[i])) {
                first--;
            }
            keepLatestVersion(byClaim, first, i, standing);
            i = first - 1;
        }
    }

    private void keepLatestVersion(int[] byClaim, int first, int end, BitSet standing) {
        int last = lastNotReversed(byClaim, first, end);
        if (last < first || lines.adjustment.is(byClaim[last], Adjustment.CANCELLATION)) {
            return;
        }
        int latest = byClaim[last];
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

    /// Where the latest version that is no reversal ends; before the first line if there are as many reversals as versions.
    private int lastNotReversed(int[] byClaim, int first, int end) {
        int versions = 0;
        int reversals = 0;
        int last = first - 1;
        for (int i = end; i >= first; i--) {
            boolean begins = i == end || !sameVersion(byClaim[i], byClaim[i + 1]);
            if (!begins) {
                continue;
            }
            if (lines.adjustment.is(byClaim[i], Adjustment.REVERSAL)) {
                reversals++;
            } else {
                versions++;
                last = Math.max(last, i);
            }
        }
        return reversals > 0 && reversals >= versions ? first - 1 : last;
    }

    private boolean sameVersion(int a, int b) {
        return lines.receivedDay.get(a) == lines.receivedDay.get(b)
                && lines.adjustment.compare(a, b) == 0;
    }

    private int compareVersions(int a, int b) {
        int order = lines.claimIds.group(a, b);
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
