package care.accord.population.store;

import care.accord.population.Numbers;
import java.util.Arrays;

/// Rows of all tables and shards in order of arrival, up to a bound, and the order in which they are written: by table and
/// shard, then beneficiary, then as [RowOrder] says.
final class RowBuffer {
    private static final int LEAST = 1 << 14;

    private final int most;
    private int[] numbers;
    private int size;
    private int[] rows = new int[256];
    private int[] groupOf = new int[256];
    private int count;

    /// Rows of one person in one file: where the first of them is, how far behind it the identifier, and how many they are.
    private int[] firstOf = new int[256];

    private int[] idOf = new int[256];
    private int[] sizeOf = new int[256];
    private int groups;
    private int[] slots = new int[1024];
    private int latest;

    /// @param bytes that may be taken by rows
    RowBuffer(long bytes) {
        most = (int) Math.min(bytes / Integer.BYTES, 1 << 29);
        numbers = new int[Math.min(most, LEAST)];
    }

    int[] numbers() {
        return numbers;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Whether a row of so many numbers still fits. One always does where there is none.
    boolean hasRoom(int row) {
        return count == 0 || size + row <= most;
    }

    /// Takes a copy of a row.
    void add(Row row, int file) {
        int at = size;
        size += row.size();
        if (size > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(size, Math.min(most, numbers.length * 2)));
        }
        System.arraycopy(row.numbers(), 0, numbers, at, row.size());
        numbers[at + RowLayout.LENGTH] = row.size();
        numbers[at + RowLayout.FILE] = file;
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            groupOf = Arrays.copyOf(groupOf, count * 2);
        }
        rows[count] = at;
        groupOf[count++] = group(at, at + row.layout().tail());
    }

    /// The group of a row, by its file and the beneficiary's identifier.
    private int group(int row, int id) {
        if (groups > 0 && isOf(latest, row, id)) {
            sizeOf[latest]++;
            return latest;
        }
        int mask = slots.length - 1;
        int slot = hash(row, id) & mask;
        while (slots[slot] != 0 && !isOf(slots[slot] - 1, row, id)) {
            slot = (slot + 1) & mask;
        }
        latest = slots[slot] - 1;
        if (latest < 0) {
            latest = groups;
            addGroup(row, id, slot);
        }
        sizeOf[latest]++;
        return latest;
    }

    private boolean isOf(int group, int row, int id) {
        int other = firstOf[group];
        return numbers[other + RowLayout.FILE] == numbers[row + RowLayout.FILE]
                && PackedText.equal(numbers, id, numbers, other + id - row);
    }

    private int hash(int row, int id) {
        long hash = numbers[row + RowLayout.FILE];
        for (int i = id; i < id + PackedText.size(numbers[id]); i++) {
            hash = (hash ^ numbers[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void addGroup(int row, int id, int slot) {
        if (groups == firstOf.length) {
            firstOf = Arrays.copyOf(firstOf, groups * 2);
            idOf = Arrays.copyOf(idOf, groups * 2);
            sizeOf = Arrays.copyOf(sizeOf, groups * 2);
        }
        firstOf[groups] = row;
        idOf[groups] = id - row;
        sizeOf[groups++] = 0;
        slots[slot] = groups;
        if (groups * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int group = 0; group < groups; group++) {
            int row = firstOf[group];
            int slot = hash(row, row + idOf[group]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = group + 1;
        }
    }

    /// Where rows are in [#numbers], in the order in which they are written.
    ///
    /// @param orders of the rows of a person, by table
    int[] inOrder(RowOrder[] orders) {
        int[] sorted = groupsInOrder();
        int[] starts = new int[groups];
        int start = 0;
        for (int group : sorted) {
            starts[group] = start;
            start += sizeOf[group];
        }
        int[] order = new int[count];
        for (int row = 0; row < count; row++) {
            order[starts[groupOf[row]]++] = rows[row];
        }
        for (int group = 0; group < groups; group++) {
            if (sizeOf[group] > 1) {
                int table = StagedFiles.table(numbers[firstOf[group] + RowLayout.FILE]);
                Numbers.sort(
                        order,
                        starts[group] - sizeOf[group],
                        starts[group],
                        orders[table].over(numbers));
            }
        }
        return order;
    }

    private int[] groupsInOrder() {
        int[] ends = new int[StagedFiles.MOST + 1];
        for (int group = 0; group < groups; group++) {
            ends[file(group) + 1]++;
        }
        for (int file = 0; file < StagedFiles.MOST; file++) {
            ends[file + 1] += ends[file];
        }
        int[] order = new int[groups];
        int[] next = ends.clone();
        for (int group = 0; group < groups; group++) {
            order[next[file(group)]++] = group;
        }
        for (int file = 0; file < StagedFiles.MOST; file++) {
            Numbers.sort(order, ends[file], ends[file + 1], this::compareIds);
        }
        return order;
    }

    private int file(int group) {
        return numbers[firstOf[group] + RowLayout.FILE];
    }

    private int compareIds(int group, int other) {
        return PackedText.compare(
                numbers, firstOf[group] + idOf[group], numbers, firstOf[other] + idOf[other]);
    }

    /// Gives the room back, for good.
    void release() {
        clear();
        numbers = new int[0];
        rows = new int[0];
        groupOf = new int[0];
        firstOf = new int[0];
        idOf = new int[0];
        sizeOf = new int[0];
        slots = new int[0];
    }

    void clear() {
        size = 0;
        count = 0;
        groups = 0;
        Arrays.fill(slots, 0);
    }
}
