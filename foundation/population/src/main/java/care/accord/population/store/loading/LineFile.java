package care.accord.population.store.loading;

import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The lines of one file as runs, one a person, in the order of their places within the shard.
final class LineFile {
    private final Table table;
    private final List<LineGroup> groups = new ArrayList<>();
    private int[] places = new int[64];
    private int[] starts = new int[64];
    private int runs;
    private int end;

    private LineFile(Table table) {
        this.table = table;
    }

    /// @param firstRow where the rows of the file begin, counted over the shard
    static LineFile of(OpenFile file, Table table, int firstRow, ShardPeople people) {
        LineFile lines = new LineFile(table);
        lines.end = firstRow;
        for (int index = 0; index < file.groups(); index++) {
            LineGroup group = new LineGroup(file, table, index, lines.end);
            lines.groups.add(group);
            lines.addRuns(group, people);
            lines.end += group.rows();
        }
        return lines;
    }

    private void addRuns(LineGroup group, ShardPeople people) {
        ColumnChunk chunk = group.column("beneficiary_id");
        int[] texts = chunk.textStarts();
        int[] codes = new int[chunk.rows()];
        chunk.codes(codes, 0);
        for (int row = 0; row < codes.length; row++) {
            if (row > 0 && codes[row] == codes[row - 1]) {
                continue;
            }
            if (runs == places.length) {
                places = Arrays.copyOf(places, runs * 2);
                starts = Arrays.copyOf(starts, runs * 2);
            }
            int code = codes[row];
            places[runs] =
                    people.place(chunk.bytes(), texts[code], texts[code + 1] - 4 - texts[code]);
            starts[runs++] = group.firstRow() + row;
        }
    }

    /// Finds what did not stand on a day.
    ///
    /// @param late gets the rows that were received later
    /// @param fallen gets those and the ones that had been superseded
    void mark(long asKnownOn, BitSet late, BitSet fallen) {
        for (LineGroup group : groups) {
            markIf(group, "received_date", day -> day > asKnownOn, late, fallen);
            markIf(group, Table.SUPERSEDED.name(), day -> day <= asKnownOn, fallen, fallen);
        }
    }

    private static void markIf(
            LineGroup group,
            String column,
            java.util.function.LongPredicate marked,
            BitSet first,
            BitSet second) {
        int[] marks =
                Arrays.stream(group.dictionary(column).numbers())
                        .mapToInt(day -> marked.test(day) ? 1 : 0)
                        .toArray();
        if (Arrays.stream(marks).noneMatch(mark -> mark == 1)) {
            return;
        }
        int[] rows = new int[group.rows()];
        group.data(column).values(marks, 0, rows, 0);
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == 1) {
                first.set(group.firstRow() + row);
                second.set(group.firstRow() + row);
            }
        }
    }

    Table table() {
        return table;
    }

    List<LineGroup> groups() {
        return groups;
    }

    /// Where the rows of the file end, counted over the shard.
    int end() {
        return end;
    }

    int runs() {
        return runs;
    }

    /// The place of the person of a run, as [ShardPeople#place] says it.
    int place(int run) {
        return places[run];
    }

    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return run + 1 < runs ? starts[run + 1] : end;
    }
}
