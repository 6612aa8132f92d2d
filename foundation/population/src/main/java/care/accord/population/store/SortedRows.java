package care.accord.population.store;

import care.accord.population.Numbers;
import care.accord.population.store.parquet.ByteSink;
import java.util.Arrays;

/// Rows of one table and shard in memory, in the order in which they are stored: by beneficiary, then day, then the other
/// columns. Rows that are equal in all of them are the same row.
final class SortedRows {
    private final byte[] bytes;
    private final Table table;
    private final RowReader left = new RowReader();
    private final RowReader right = new RowReader();
    private int[] offsets = new int[64];
    private int[] people = new int[64];
    private int[] days = new int[0];
    private int[] rests = new int[0];
    private int count;

    private SortedRows(Table table, byte[] bytes) {
        this.table = table;
        this.bytes = bytes;
    }

    /// @param size how much of the bytes is rows
    static int[] order(Table table, byte[] bytes, int size, StagedPeople staged) {
        SortedRows rows = new SortedRows(table, bytes);
        rows.scan(size);
        return rows.sort(rows.ranks(staged));
    }

    private void scan(int size) {
        for (int at = 0; at < size; ) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count * 2);
                people = Arrays.copyOf(people, count * 2);
            }
            offsets[count] = at + StagedRows.HEADER;
            people[count++] = ByteSink.intAt(bytes, at + 4);
            at += StagedRows.HEADER + ByteSink.intAt(bytes, at);
        }
        days = new int[count];
        rests = new int[count];
        boolean dayIfAny = table.columns().get(1).type().isOptional();
        for (int row = 0; row < count; row++) {
            left.moveTo(bytes, offsets[row]);
            left.skip(left.length());
            days[row] = dayIfAny && !left.isPresent() ? Integer.MIN_VALUE : (int) left.number();
            rests[row] = left.at();
        }
    }

    /// Replaces people by their place among those that have rows here; returns where the rows of each place begin.
    private int[] ranks(StagedPeople staged) {
        int[] rank = new int[staged.size()];
        int distinct = 0;
        int[] present = new int[Math.min(count, staged.size())];
        for (int row = 0; row < count; row++) {
            if (rank[people[row]]++ == 0) {
                present[distinct++] = people[row];
            }
        }
        Numbers.sort(present, 0, distinct, staged::compare);
        int[] starts = new int[distinct + 1];
        for (int place = 0; place < distinct; place++) {
            starts[place + 1] = starts[place] + rank[present[place]];
            rank[present[place]] = place;
        }
        for (int row = 0; row < count; row++) {
            people[row] = rank[people[row]];
        }
        return starts;
    }

    private int[] sort(int[] starts) {
        int[] order = new int[count];
        int[] next = starts.clone();
        for (int row = 0; row < count; row++) {
            order[next[people[row]]++] = row;
        }
        for (int place = 0; place + 1 < starts.length; place++) {
            Numbers.sort(order, starts[place], starts[place + 1], this::compare);
        }
        for (int i = 0; i < count; i++) {
            order[i] = offsets[order[i]];
        }
        return order;
    }

    private int compare(int first, int second) {
        int order = Integer.compare(days[first], days[second]);
        if (order != 0) {
            return order;
        }
        int from = rests[first];
        int otherFrom = rests[second];
        if (table.hasVersions()) {
            left.moveTo(bytes, from);
            right.moveTo(bytes, otherFrom);
            order = compareClaims();
            from = left.at();
            otherFrom = right.at();
        }
        return order != 0
                ? order
                : Arrays.compareUnsigned(bytes, from, end(first), bytes, otherFrom, end(second));
    }

    private int compareClaims() {
        int length = left.length();
        int otherLength = right.length();
        int order =
                Arrays.compareUnsigned(
                        bytes,
                        left.at(),
                        left.at() + length,
                        bytes,
                        right.at(),
                        right.at() + otherLength);
        left.skip(length);
        right.skip(otherLength);
        if (order == 0) {
            order = Long.compare(left.number(), right.number());
        }
        return order == 0 ? Long.compare(left.number(), right.number()) : order;
    }

    private int end(int row) {
        int start = offsets[row];
        return start + ByteSink.intAt(bytes, start - StagedRows.HEADER);
    }
}
