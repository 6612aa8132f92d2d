package care.accord.population.store;

import care.accord.population.Numbers;
import java.io.IOException;
import java.util.Arrays;

/// Rows of all tables and shards, up to a bound, and the order in which they are written: by table and shard, then
/// beneficiary, then arrival. Rows of a person that arrive one after the other are a *stretch*, which stays together: its first
/// row is kept whole, each other one as it differs from the row before ([RowDelta]).
final class RowBuffer {
    private static final int LEAST = 1 << 14;

    private final int most;
    private final RowDelta delta = new RowDelta();
    private int[] numbers;
    private int size;

    /// Where stretches begin, and whose they are.
    private int[] stretches = new int[256];

    private int[] groupOf = new int[256];
    private int count;

    /// The stretches of one person in one file: where in [#ids] the identifier is, which file, and how many they are.
    private int[] idOf = new int[256];

    private int[] fileOf = new int[256];
    private int[] sizeOf = new int[256];
    private int groups;
    private int[] slots = new int[1024];
    private int latest;
    private int[] ids = new int[1024];
    private int idsSize;

    /// @param bytes that may be taken by rows
    RowBuffer(long bytes) {
        most = (int) Math.min(bytes / Integer.BYTES, 1 << 29);
        numbers = new int[Math.min(most, LEAST)];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Whether a row of so many numbers still fits. One always does where there is none.
    boolean hasRoom(int row) {
        return count == 0 || size + row + RowDelta.HEADER <= most;
    }

    /// Takes a row, which remains the caller's.
    void add(Row row, int file) {
        int needed = size + row.size() + RowDelta.HEADER;
        if (needed > numbers.length) {
            int doubled = Math.min(most, numbers.length * 2);
            numbers = Arrays.copyOf(numbers, Math.max(needed, doubled));
        }
        row.put(file);
        if (!isOf(latest, row.numbers(), row.layout().tail(), file)) {
            beginStretch(group(row.numbers(), row.layout().tail(), file));
        }
        size += delta.encode(row.numbers(), numbers, size);
    }

    private void beginStretch(int group) {
        if (count == stretches.length) {
            stretches = Arrays.copyOf(stretches, count * 2);
            groupOf = Arrays.copyOf(groupOf, count * 2);
        }
        stretches[count] = size;
        groupOf[count++] = group;
        sizeOf[group]++;
        latest = group;
        delta.begin();
    }

    private boolean isOf(int group, int[] row, int id, int file) {
        return group < groups
                && fileOf[group] == file
                && PackedText.equal(row, id, ids, idOf[group]);
    }

    /// The group of a row, by its file and the beneficiary's identifier.
    private int group(int[] row, int id, int file) {
        int mask = slots.length - 1;
        int slot = hash(row, id, file) & mask;
        while (slots[slot] != 0 && !isOf(slots[slot] - 1, row, id, file)) {
            slot = (slot + 1) & mask;
        }
        int group = slots[slot] - 1;
        if (group < 0) {
            group = groups;
            slots[slot] = group + 1;
            addGroup(row, id, file);
        }
        return group;
    }

    private static int hash(int[] row, int id, int file) {
        long hash = file;
        for (int i = id; i < id + PackedText.size(row[id]); i++) {
            hash = (hash ^ row[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void addGroup(int[] row, int id, int file) {
        if (groups == idOf.length) {
            idOf = Arrays.copyOf(idOf, groups * 2);
            fileOf = Arrays.copyOf(fileOf, groups * 2);
            sizeOf = Arrays.copyOf(sizeOf, groups * 2);
        }
        int length = PackedText.size(row[id]);
        if (idsSize + length > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(idsSize + length, ids.length * 2));
        }
        System.arraycopy(row, id, ids, idsSize, length);
        idOf[groups] = idsSize;
        idsSize += length;
        fileOf[groups] = file;
        sizeOf[groups++] = 0;
        if (groups * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int group = 0; group < groups; group++) {
            int slot = hash(ids, idOf[group], fileOf[group]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = group + 1;
        }
    }

    /// Writes everything as the next run.
    void writeTo(SortedRuns runs) throws IOException {
        int[] sorted = groupsInOrder();
        int[] ends = new int[groups];
        int[] order = stretchesInOrder(sorted, ends);
        int next = 0;
        for (int group : sorted) {
            runs.file(fileOf[group]);
            for (; next < ends[group]; next++) {
                int stretch = order[next];
                int end = stretch + 1 < count ? stretches[stretch + 1] : size;
                runs.put(numbers, stretches[stretch], end - stretches[stretch]);
            }
        }
        runs.endRun();
    }

    /// The stretches by group, those of one in order of arrival.
    ///
    /// @param ends gets where those of each group end
    private int[] stretchesInOrder(int[] sorted, int[] ends) {
        int start = 0;
        for (int group : sorted) {
            ends[group] = start;
            start += sizeOf[group];
        }
        int[] order = new int[count];
        for (int stretch = 0; stretch < count; stretch++) {
            order[ends[groupOf[stretch]]++] = stretch;
        }
        return order;
    }

    private int[] groupsInOrder() {
        int[] ends = new int[StagedFiles.MOST + 1];
        for (int group = 0; group < groups; group++) {
            ends[fileOf[group] + 1]++;
        }
        for (int file = 0; file < StagedFiles.MOST; file++) {
            ends[file + 1] += ends[file];
        }
        int[] order = new int[groups];
        int[] next = ends.clone();
        for (int group = 0; group < groups; group++) {
            order[next[fileOf[group]]++] = group;
        }
        for (int file = 0; file < StagedFiles.MOST; file++) {
            Numbers.sort(order, ends[file], ends[file + 1], this::compareIds);
        }
        return order;
    }

    private int compareIds(int group, int other) {
        return PackedText.compare(ids, idOf[group], ids, idOf[other]);
    }

    /// Gives the room back, for good.
    void release() {
        clear();
        numbers = new int[0];
        stretches = new int[0];
        groupOf = new int[0];
        idOf = new int[0];
        fileOf = new int[0];
        sizeOf = new int[0];
        slots = new int[0];
        ids = new int[0];
    }

    void clear() {
        size = 0;
        count = 0;
        groups = 0;
        idsSize = 0;
        Arrays.fill(slots, 0);
    }
}
