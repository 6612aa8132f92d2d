package care.accord.population.store.rows;

import care.accord.population.Numbers;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rows of all tables and shards, up to a bound, and the order in which they are written: by table and shard, then
/// beneficiary, then arrival. Rows of a person that arrive one after the other are a *stretch*, which stays together: its first
/// row is kept whole, each other one as it differs from the row before ([RowDelta]).
public final class RowBuffer {
    private static final int LEAST = 1 << 14;

    private final int most;
    private final StagedPeople people;
    private int[] numbers;
    private int size;

    /// What wrote the row added last.
    private @Nullable Row latest;

    /// Where stretches begin, and the group each is in.
    private int[] stretches = new int[256];

    private int[] groupOf = new int[256];
    private int count;

    /// Stretches of one person in one file: who it is, which file, and how many they are.
    private int[] personOf = new int[256];

    private int[] fileOf = new int[256];
    private int[] sizeOf = new int[256];
    private int groups;

    /// By person: the group added last, if it still is about them.
    private int[] latestGroup = new int[256];

    /// @param bytes that may be taken by rows
    public RowBuffer(long bytes, StagedPeople people) {
        most = (int) Math.min(bytes / Integer.BYTES, 1 << 29);
        numbers = new int[Math.min(most, LEAST)];
        this.people = people;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /// Whether a row of so many numbers still fits. One always does where there is none.
    public boolean hasRoom(int row) {
        return count == 0 || size + row + RowDelta.HEADER <= most;
    }

    /// Takes a row, which remains the caller's.
    public void add(Row row, int file) {
        int needed = size + row.size() + RowDelta.HEADER;
        if (needed > numbers.length) {
            int doubled = Math.min(most, numbers.length * 2);
            numbers = Arrays.copyOf(numbers, Math.max(needed, doubled));
        }
        row.put(file);
        boolean begins = row != latest || !isOf(groupOf[count - 1], row.person(), file);
        if (begins) {
            beginStretch(group(row.person(), file));
            latest = row;
        }
        size += RowDelta.encode(row, begins, numbers, size);
    }

    private void beginStretch(int group) {
        if (count == stretches.length) {
            stretches = Arrays.copyOf(stretches, count * 2);
            groupOf = Arrays.copyOf(groupOf, count * 2);
        }
        stretches[count] = size;
        groupOf[count++] = group;
        sizeOf[group]++;
    }

    private boolean isOf(int group, int person, int file) {
        return group < groups && personOf[group] == person && fileOf[group] == file;
    }

    private int group(int person, int file) {
        if (person >= latestGroup.length) {
            latestGroup = Arrays.copyOf(latestGroup, Math.max(person + 1, person * 2));
        }
        int group = latestGroup[person];
        if (!isOf(group, person, file)) {
            group = addGroup(person, file);
            latestGroup[person] = group;
        }
        return group;
    }

    private int addGroup(int person, int file) {
        if (groups == personOf.length) {
            personOf = Arrays.copyOf(personOf, groups * 2);
            fileOf = Arrays.copyOf(fileOf, groups * 2);
            sizeOf = Arrays.copyOf(sizeOf, groups * 2);
        }
        personOf[groups] = person;
        fileOf[groups] = file;
        sizeOf[groups] = 0;
        return groups++;
    }

    /// Writes everything as the next run.
    public void writeTo(SortedRuns runs) throws IOException {
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
            Numbers.sort(order, ends[file], ends[file + 1], this::compare);
        }
        return order;
    }

    private int compare(int group, int other) {
        return people.ids().compare(personOf[group], personOf[other]);
    }

    /// Gives the room back, for good.
    public void release() {
        clear();
        numbers = new int[0];
        stretches = new int[0];
        groupOf = new int[0];
        personOf = new int[0];
        fileOf = new int[0];
        sizeOf = new int[0];
        latestGroup = new int[0];
    }

    public void clear() {
        size = 0;
        count = 0;
        groups = 0;
        latest = null;
    }
}
