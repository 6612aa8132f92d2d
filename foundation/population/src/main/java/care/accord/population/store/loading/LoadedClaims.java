package care.accord.population.store.loading;

import care.accord.population.ClaimColumn;
import care.accord.population.LineArrays;
import care.accord.population.store.parquet.ColumnChunk;
import java.util.Arrays;
import java.util.List;

/// Numbers the claims of a shard in order of their first line, and keeps their identifiers where they are wanted.
final class LoadedClaims {
    private final ShardLines shard;
    private int count;
    private byte[] bytes = new byte[0];
    private int[] starts = new int[1];

    LoadedClaims(ShardLines shard) {
        this.shard = shard;
    }

    /// Replaces what [LineLoader] left in the column by numbers from 0 on.
    void number(LineArrays target, int base) {
        int[] claim = target.wholes(ClaimColumn.CLAIM);
        int[] numbers = new int[shard.rows()];
        Arrays.fill(numbers, -1);
        int[] entries = new int[Math.min(shard.rows(), shard.size())];
        boolean shared = shard.versions().hasSharedClaims();
        for (int i = base; i < base + shard.size(); i++) {
            int entry = shared ? shard.versions().claim(claim[i]) : claim[i];
            if (numbers[entry] < 0) {
                entries[count] = entry;
                numbers[entry] = count++;
            }
            claim[i] = numbers[entry];
        }
        if (target.has(ClaimColumn.CLAIM_ID)) {
            takeTexts(entries);
        }
    }

    private void takeTexts(int[] entries) {
        List<LineGroup> groups = shard.groups();
        byte[][] pools = new byte[groups.size()][];
        int[][] places = new int[groups.size()][];
        int[] firstRows = new int[groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            ColumnChunk chunk = groups.get(g).dictionary("claim_id");
            pools[g] = chunk.bytes();
            places[g] = chunk.textStarts();
            firstRows[g] = groups.get(g).firstRow();
        }
        starts = new int[count + 1];
        int[] groupOf = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int g = group(firstRows, entries[i]);
            groupOf[i] = g;
            int code = entries[i] - firstRows[g];
            starts[i] = size;
            size += places[g][code + 1] - 4 - places[g][code];
        }
        starts[count] = size;
        bytes = new byte[size];
        for (int i = 0; i < count; i++) {
            int g = groupOf[i];
            int from = places[g][entries[i] - firstRows[g]];
            System.arraycopy(pools[g], from, bytes, starts[i], starts[i + 1] - starts[i]);
        }
    }

    private static int group(int[] firstRows, int entry) {
        int at = Arrays.binarySearch(firstRows, entry);
        int group = at >= 0 ? at : -at - 2;
        while (group + 1 < firstRows.length && firstRows[group + 1] <= entry) {
            group++;
        }
        return group;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int[] starts() {
        return starts;
    }
}
