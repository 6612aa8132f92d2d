package care.accord.population.store.loading;

import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which lines of a shard stand, and in what order. A shard with one file has them in order already, and each row says
/// from when until when it stands. Where several files speak of one person, versions are resolved over all of them: the
/// outcome is that of one merged file.
final class ShardLines {
    private final List<LineFile> files = new ArrayList<>();
    private final int[] counts;
    private final BitSet late = new BitSet();
    private final BitSet fallen = new BitSet();
    private final LineVersions versions;
    private final RowRanges standing = new RowRanges();
    private int[] order = new int[0];
    private int size;
    private int rows;
    private int ofUnknownPeople;

    private ShardLines(int people) {
        counts = new int[people];
        versions = new LineVersions(this);
    }

    /// @param claims and drug fills: files that may speak of the same people
    static ShardLines of(
            List<OpenFile> claims, List<OpenFile> fills, ShardPeople people, long asKnownOn) {
        ShardLines lines = new ShardLines(people.size());
        claims.forEach(file -> lines.add(file, Table.CLAIM_LINE, people));
        fills.forEach(file -> lines.add(file, Table.DRUG_FILL, people));
        lines.files.forEach(file -> file.mark(asKnownOn, lines.late, lines.fallen));
        lines.countStrangers();
        if (lines.isInFileOrder()) {
            lines.files.forEach(lines::take);
        } else {
            lines.merge(people.size());
        }
        return lines;
    }

    private void add(OpenFile file, Table table, ShardPeople people) {
        LineFile lines = LineFile.of(file, table, rows, people);
        rows = lines.end();
        files.add(lines);
    }

    private void countStrangers() {
        for (LineFile file : files) {
            for (int run = 0; run < file.runs(); run++) {
                if (file.place(run) == ShardPeople.STRANGER) {
                    int lines = file.end(run) - file.start(run);
                    ofUnknownPeople +=
                            lines - late.get(file.start(run), file.end(run)).cardinality();
                }
            }
        }
    }

    private void take(LineFile file) {
        for (int run = 0; run < file.runs(); run++) {
            if (file.place(run) >= 0) {
                int before = standing.rows();
                standing.addClear(fallen, file.start(run), file.end(run));
                counts[file.place(run)] += standing.rows() - before;
            }
        }
        size = standing.rows();
    }

    private void merge(int people) {
        order = new int[rows];
        int[] next = new int[files.size()];
        for (int place = 0; place < people; place++) {
            int first = size;
            int pieces = 0;
            for (Table table : List.of(Table.CLAIM_LINE, Table.DRUG_FILL)) {
                pieces += take(table, place, next);
            }
            if (pieces > 1) {
                versions.sortByService(order, first, size);
            }
            counts[place] = size - first;
        }
        order = Arrays.copyOf(order, size);
    }

    /// Takes the standing lines of a person from the files of a table; returns how many files had any.
    private int take(Table table, int place, int[] next) {
        int first = size;
        int pieces = 0;
        for (int f = 0; f < files.size(); f++) {
            LineFile file = files.get(f);
            if (file.table() != table) {
                continue;
            }
            while (next[f] < file.runs() && file.place(next[f]) < place) {
                next[f]++;
            }
            boolean speaks = false;
            while (next[f] < file.runs() && file.place(next[f]) == place) {
                for (int row = file.start(next[f]); row < file.end(next[f]); row++) {
                    order[size++] = row;
                }
                next[f]++;
                speaks = true;
            }
            pieces += speaks ? 1 : 0;
        }
        if (pieces > 1) {
            size = versions.keepStanding(order, first, size, late);
        } else {
            keepUnlessFallen(first);
        }
        return pieces;
    }

    private void keepUnlessFallen(int first) {
        int kept = first;
        for (int i = first; i < size; i++) {
            if (!fallen.get(order[i])) {
                order[kept++] = order[i];
            }
        }
        size = kept;
    }

    /// Whether the rows that stand are those of one file at most, in its order.
    boolean isInFileOrder() {
        return files.size() <= 1;
    }

    /// The rows that stand of a shard in file order.
    RowRanges standing() {
        return standing;
    }

    /// The rows that stand, in order.
    int[] order() {
        return isInFileOrder() ? standing.toArray() : order;
    }

    int size() {
        return size;
    }

    /// Rows of all files.
    int rows() {
        return rows;
    }

    int count(int place) {
        return counts[place];
    }

    int ofUnknownPeople() {
        return ofUnknownPeople;
    }

    List<LineGroup> groups() {
        return files.stream().flatMap(file -> file.groups().stream()).toList();
    }

    LineVersions versions() {
        return versions;
    }
}
