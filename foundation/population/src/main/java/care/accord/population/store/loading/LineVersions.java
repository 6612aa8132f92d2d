package care.accord.population.store.loading;

import care.accord.population.Adjustment;
import care.accord.population.Numbers;
import care.accord.population.store.snapshot.StoredColumn;
import care.accord.population.store.snapshot.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Versions of claims over several files of a shard. What it compares is read when there is first something to compare.
final class LineVersions {
    private static final int CANCELLATION = Adjustment.CANCELLATION.code().charAt(0);

    private final ShardLines shard;
    private boolean loaded;
    private List<LineGroup> groups = List.of();
    private List<StoredColumn> claims = List.of();
    private int[] firstRows = new int[0];
    private int[] serviceDays = new int[0];
    private int[] lineNumbers = new int[0];
    private int[] received = new int[0];
    private byte[] adjustments = new byte[0];
    private final Map<Integer, Integer> sameClaims = new HashMap<>();
    private final Map<String, StoredColumn> contents = new HashMap<>();

    LineVersions(ShardLines shard) {
        this.shard = shard;
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        groups = shard.groups();
        serviceDays = new int[shard.rows()];
        lineNumbers = new int[shard.rows()];
        received = new int[shard.rows()];
        adjustments = new byte[shard.rows()];
        firstRows = groups.stream().mapToInt(LineGroup::firstRow).toArray();
        claims = new ArrayList<>();
        for (LineGroup group : groups) {
            claims.add(group.stored(group.table().column("claim_id")));
            group.numbers(group.table().columns().get(1).name(), serviceDays, group.firstRow());
            group.numbers("claim_line_number", lineNumbers, group.firstRow());
            group.numbers("received_date", received, group.firstRow());
            StoredColumn codes = group.stored(group.table().column("claim_adjustment_code"));
            for (int row = 0; row < group.rows(); row++) {
                adjustments[group.firstRow() + row] =
                        codes.bytes()[codes.starts()[codes.codes()[row]]];
            }
        }
    }

    private int group(int row) {
        int at = Arrays.binarySearch(firstRows, row);
        int group = at >= 0 ? at : -at - 2;
        // Groups without rows begin where the next one does.
        while (group + 1 < firstRows.length && firstRows[group + 1] <= row) {
            group++;
        }
        return group;
    }

    private int compareClaims(int a, int b) {
        int groupA = group(a);
        int groupB = group(b);
        return claims.get(groupA)
                .compare(a - firstRows[groupA], claims.get(groupB), b - firstRows[groupB]);
    }

    private boolean isFill(int row) {
        return groups.get(group(row)).table() == Table.DRUG_FILL;
    }

    /// Brings lines of one person into the order of a population.
    void sortByService(int[] rows, int from, int to) {
        load();
        Numbers.sort(rows, from, to, this::compareService);
    }

    private int compareService(int a, int b) {
        int order = Integer.compare(serviceDays[a], serviceDays[b]);
        order = order == 0 ? compareClaims(a, b) : order;
        order = order == 0 ? Integer.compare(lineNumbers[a], lineNumbers[b]) : order;
        return order == 0 ? Boolean.compare(isFill(a), isFill(b)) : order;
    }

    /// Keeps the lines of one person that stand; returns where they end.
    int keepStanding(int[] rows, int from, int to, BitSet late) {
        load();
        int end = from;
        for (int i = from; i < to; i++) {
            if (!late.get(rows[i])) {
                rows[end++] = rows[i];
            }
        }
        Numbers.sort(rows, from, end, this::compareVersions);
        int kept = from;
        for (int first = from; first < end; ) {
            int next = first + 1;
            while (next < end && compareClaims(rows[first], rows[next]) == 0) {
                noteSameClaim(rows[first], rows[next]);
                next++;
            }
            kept = keepLatestVersion(rows, first, next, kept);
            first = next;
        }
        return kept;
    }

    // Writes behind what it reads: never more lines are kept than were passed.
    private int keepLatestVersion(int[] rows, int first, int next, int keptBefore) {
        int kept = keptBefore;
        int latest = rows[next - 1];
        if (adjustments[latest] == CANCELLATION) {
            return kept;
        }
        for (int i = first; i < next; i++) {
            boolean sameVersion =
                    received[rows[i]] == received[latest]
                            && adjustments[rows[i]] == adjustments[latest];
            boolean repeated =
                    i + 1 < next
                            && received[rows[i]] == received[rows[i + 1]]
                            && adjustments[rows[i]] == adjustments[rows[i + 1]]
                            && lineNumbers[rows[i]] == lineNumbers[rows[i + 1]];
            if (sameVersion && !repeated) {
                rows[kept++] = rows[i];
            }
        }
        return kept;
    }

    private int compareVersions(int a, int b) {
        int order = compareClaims(a, b);
        order = order == 0 ? Integer.compare(received[a], received[b]) : order;
        order = order == 0 ? Byte.compare(adjustments[a], adjustments[b]) : order;
        order = order == 0 ? Integer.compare(lineNumbers[a], lineNumbers[b]) : order;
        return order == 0 ? compareContent(a, b) : order;
    }

    private int compareContent(int a, int b) {
        int groupA = group(a);
        int groupB = group(b);
        for (String name : Table.CONTENT) {
            if (groups.get(groupA).table().columns().stream()
                    .anyMatch(column -> column.name().equals(name))) {
                int order =
                        content(groupA, name)
                                .compare(
                                        a - firstRows[groupA],
                                        content(groupB, name),
                                        b - firstRows[groupB]);
                if (order != 0) {
                    return order;
                }
            }
        }
        return 0;
    }

    private StoredColumn content(int group, String name) {
        LineGroup lines = groups.get(group);
        return contents.computeIfAbsent(
                group + " " + name, _ -> lines.stored(lines.table().column(name)));
    }

    private void noteSameClaim(int a, int b) {
        int first = entry(a);
        int second = entry(b);
        if (first != second) {
            sameClaims.putIfAbsent(Math.max(first, second), Math.min(first, second));
        }
    }

    /// The identity of a claim within a shard: its group's first row plus the code of the claim in the group, of which there
    /// are never more than rows.
    private int entry(int row) {
        int group = group(row);
        return firstRows[group] + claims.get(group).codes()[row - firstRows[group]];
    }

    /// What stands for the claim of an entry that files share.
    int claim(int entry) {
        int claim = entry;
        for (Integer other = sameClaims.get(claim); other != null; other = sameClaims.get(claim)) {
            claim = other;
        }
        return claim;
    }

    boolean hasSharedClaims() {
        return !sameClaims.isEmpty();
    }
}
