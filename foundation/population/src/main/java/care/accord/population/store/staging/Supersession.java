package care.accord.population.store.staging;

import care.accord.population.Adjustment;
import care.accord.population.Numbers;
import care.accord.population.store.parquet.ColumnValues;
import java.util.Arrays;
import java.util.List;

/// Finds the day from which each version of a claim line no longer stands, among the rows of one file. A version stands
/// from the day it was received until the next version is; a cancellation never does, nor does a line that its own version
/// reports a second time with greater content.
final class Supersession {
    /// A line that stands until further notice.
    static final long NEVER = java.time.LocalDate.of(9999, 12, 31).toEpochDay();

    private static final byte[] CANCELLATION = {(byte) Adjustment.CANCELLATION.code().charAt(0)};

    private final ColumnValues claims;
    private final ColumnValues lines;
    private final ColumnValues receivedDays;
    private final ColumnValues adjustments;
    private final ColumnValues superseded;
    private final Content content;
    private int first;
    private int end;
    private boolean simple = true;

    /// By the number of a claim in this row group: the version met last and its line, to see at a glance that there is
    /// nothing to resolve.
    private long[] latestVersion = new long[64];

    private long[] latestLine = new long[64];
    private long[] supersededDays = new long[64];

    /// @param columns of a table with versions
    Supersession(List<ColumnValues> columns) {
        claims = columns.get(2);
        lines = columns.get(3);
        receivedDays = columns.get(4);
        adjustments = columns.get(5);
        superseded = columns.getLast();
        content = new Content(columns);
    }

    private long line(int row) {
        return lines.number(row);
    }

    private long received(int row) {
        return receivedDays.number(row);
    }

    private int adjustment(int row) {
        return adjustments.texts().pool()[adjustments.texts().start(adjustments.code(row))];
    }

    /// Takes note of the row added last.
    void add() {
        int row = end++;
        int claim = claims.code(row);
        int adjustment = adjustment(row);
        long version = received(row) << 8 | adjustment;
        long line = line(row);
        if (claim >= latestVersion.length) {
            latestVersion = Arrays.copyOf(latestVersion, claim * 2);
            latestLine = Arrays.copyOf(latestLine, claim * 2);
        }
        // Zero is no version: an adjustment code is a character.
        if (latestVersion[claim] == 0) {
            latestVersion[claim] = version;
        } else if (latestVersion[claim] != version || line <= latestLine[claim]) {
            simple = false;
        }
        latestLine[claim] = line;
        simple &= adjustment != CANCELLATION[0];
    }

    /// Decides the rows of the person whose last row was added.
    void endPerson() {
        if (first == end) {
            return;
        }
        if (simple) {
            for (int row = first; row < end; row++) {
                superseded.add(NEVER);
            }
        } else {
            resolve();
            for (int row = first; row < end; row++) {
                superseded.add(supersededDays[row - first]);
            }
        }
        simple = true;
        first = end;
    }

    private void resolve() {
        int count = end - first;
        if (supersededDays.length < count) {
            supersededDays = new long[count];
        }
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = first + i;
        }
        Numbers.sort(order, 0, count, this::compare);
        for (int i = 0; i < count; i++) {
            supersededDays[order[i] - first] = end(order, i);
        }
    }

    private int compare(int a, int b) {
        int order = Integer.compare(claims.code(a), claims.code(b));
        order = order == 0 ? Long.compare(received(a), received(b)) : order;
        order = order == 0 ? Integer.compare(adjustment(a), adjustment(b)) : order;
        order = order == 0 ? Long.compare(line(a), line(b)) : order;
        return order == 0 ? content.compare(a, b) : order;
    }

    private boolean sameVersion(int a, int b) {
        return claims.code(a) == claims.code(b)
                && received(a) == received(b)
                && adjustment(a) == adjustment(b);
    }

    private long end(int[] order, int position) {
        int row = order[position];
        long received = received(row);
        boolean repeated =
                position + 1 < order.length
                        && sameVersion(row, order[position + 1])
                        && line(row) == line(order[position + 1]);
        if (adjustment(row) == CANCELLATION[0] || repeated) {
            return received;
        }
        for (int next = position + 1; next < order.length; next++) {
            if (claims.code(order[next]) != claims.code(row)) {
                return NEVER;
            }
            if (!sameVersion(row, order[next])) {
                return received(order[next]);
            }
        }
        return NEVER;
    }

    void clear() {
        Arrays.fill(latestVersion, 0);
        first = 0;
        end = 0;
        simple = true;
    }
}
