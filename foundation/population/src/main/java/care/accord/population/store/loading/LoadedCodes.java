package care.accord.population.store.loading;

import care.accord.population.ClaimColumn;
import care.accord.population.store.snapshot.Table;

/// Several codes a line of a shard, such as its diagnoses, in the order of the lines.
final class LoadedCodes {
    private final int[] ends;
    private final int[] codes;

    private LoadedCodes(int[] ends, int[] codes) {
        this.ends = ends;
        this.codes = codes;
    }

    static LoadedCodes of(ShardLines shard, ClaimColumn column, Coding coding) {
        int[] ends = new int[shard.rows()];
        int[][] codes = new int[shard.groups().size()][];
        int total = 0;
        for (int g = 0; g < codes.length; g++) {
            LineGroup group = shard.groups().get(g);
            int[] groupEnds = new int[group.rows()];
            codes[g] = codes(group, column, groupEnds, coding);
            for (int row = 0; row < groupEnds.length; row++) {
                ends[group.firstRow() + row] = total + groupEnds[row];
            }
            total += codes[g].length;
        }
        int[] all = new int[total];
        int at = 0;
        for (int[] some : codes) {
            System.arraycopy(some, 0, all, at, some.length);
            at += some.length;
        }
        return shard.size() == shard.rows() && shard.isInFileOrder()
                ? new LoadedCodes(ends, all)
                : inOrder(shard.order(), ends, all);
    }

    private static int[] codes(LineGroup group, ClaimColumn column, int[] ends, Coding coding) {
        if (group.table() != Table.CLAIM_LINE) {
            return new int[0];
        }
        int[] codes = group.data(LineLoader.nameIn(group.table(), column)).severalCodes(ends);
        int[] known = coding.codes(java.util.Objects.requireNonNull(group.codings().get(column)));
        for (int i = 0; i < codes.length; i++) {
            codes[i] = known[codes[i]];
        }
        return codes;
    }

    private static LoadedCodes inOrder(int[] order, int[] ends, int[] codes) {
        int[] orderedEnds = new int[order.length];
        int size = 0;
        for (int i = 0; i < order.length; i++) {
            size += ends[order[i]] - start(ends, order[i]);
            orderedEnds[i] = size;
        }
        int[] ordered = new int[size];
        for (int i = 0; i < order.length; i++) {
            int from = start(ends, order[i]);
            int to = i == 0 ? 0 : orderedEnds[i - 1];
            System.arraycopy(codes, from, ordered, to, orderedEnds[i] - to);
        }
        return new LoadedCodes(orderedEnds, ordered);
    }

    private static int start(int[] ends, int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int size() {
        return codes.length;
    }

    /// Copies the codes, and for each line where its codes end.
    void copy(int[] offsets, int firstLine, int[] target, int base) {
        for (int i = 0; i < ends.length; i++) {
            offsets[firstLine + i + 1] = base + ends[i];
        }
        System.arraycopy(codes, 0, target, base, codes.length);
    }
}
