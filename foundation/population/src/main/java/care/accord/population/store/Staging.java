package care.accord.population.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Rows on their way into Parquet files, by table and shard. Few stay in memory, many are spilled to
/// scratch files, which are then sorted in parts that fit.
final class Staging {
    /// Room for the values of a row in the columns of a row group.
    private static final int ROW_BYTES = 256;

    private final Path scratch;
    private final StagedPeople people;
    private final Map<Table, Map<Integer, StagedRows>> tables = new TreeMap<>();
    private final StagedRows[][] byTable;
    private final Room room;
    private byte[] sorting = new byte[0];

    /// How much may be in memory.
    ///
    /// @param bytes of rows that are sorted at once
    /// @param groupRows of a row group
    record Room(long bytes, int groupRows) {
        /// Shards that wait at once, a chunk each.
        private static final int WAITING = 64;

        private static final long LEAST = 4L << 20;
        private static final long MOST = 256L << 20;
        private static final int MOST_ROWS = 1 << 19;

        long chunk() {
            return bytes / WAITING;
        }

        /// An eighth of what this process may use.
        static Room here() {
            return of(Math.clamp(Runtime.getRuntime().maxMemory() / 8, LEAST, MOST));
        }

        static Room of(long bytes) {
            return new Room(bytes, (int) Math.min(MOST_ROWS, Math.max(1, bytes / ROW_BYTES)));
        }
    }

    Staging(Path scratch, int shards, Room room) {
        this.scratch = scratch;
        this.room = room;
        people = new StagedPeople(new Shards(shards));
        byTable = new StagedRows[Table.values().length][shards];
    }

    /// Adds a row that speaks of the person whose identifier its bytes begin with.
    void add(Table table, Row row) throws IOException {
        byte[] bytes = row.bytes().array();
        RowReader reader = new RowReader();
        reader.moveTo(bytes, 0);
        int length = reader.length();
        int person = people.number(bytes, reader.at(), length);
        StagedRows rows = rows(table, people.shard(person));
        rows.add(person, row);
        if (rows.inMemorySize() > room.chunk()) {
            rows.spill();
        }
    }

    // Tables are numbered within this process only.
    @SuppressWarnings("EnumOrdinal")
    private StagedRows rows(Table table, int shard) {
        StagedRows rows = byTable[table.ordinal()][shard];
        if (rows == null) {
            rows = new StagedRows(scratch.resolve(table.staging(shard) + ".rows"));
            byTable[table.ordinal()][shard] = rows;
            tables.computeIfAbsent(table, _ -> new TreeMap<>()).put(shard, rows);
        }
        return rows;
    }

    /// Writes what was collected as files of the tenant.
    List<StoredFile> write(TenantFolder folder) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (var table : tables.entrySet()) {
            RowGroup group = new RowGroup(table.getKey());
            for (var shard : table.getValue().entrySet()) {
                files.add(write(folder, new Part(group, shard.getKey()), shard.getValue()));
            }
        }
        return files;
    }

    private record Part(RowGroup group, int shard) {
        Table table() {
            return group.table();
        }
    }

    private StoredFile write(TenantFolder folder, Part part, StagedRows rows) throws IOException {
        Path half = scratch.resolve(part.table().staging(part.shard) + ".parquet");
        TableFile.Hashes hashes;
        try (TableFile file = new TableFile(half, part.group, room.groupRows)) {
            if (rows.size() <= room.bytes) {
                sortInMemory(part.table(), rows, file);
            } else {
                sortInParts(part, rows, file);
            }
            hashes = file.finish();
        }
        StagedRows.Totals totals = rows.totals();
        rows.forget();
        return folder.keep(
                half,
                new StoredFile(
                        part.table().id(),
                        part.shard,
                        "",
                        hashes.file(),
                        hashes.footer(),
                        totals.rows(),
                        totals.content(),
                        totals.allowedCents(),
                        totals.paidCents(),
                        Optional.empty()));
    }

    private void sortInMemory(Table table, StagedRows rows, TableFile file) throws IOException {
        int size = Math.toIntExact(rows.size());
        sorting = rows.inMemory(sorting);
        byte[] bytes = sorting;
        file.add(bytes, SortedRows.order(table, bytes, size, people));
    }

    /// Deals the rows of a shard out to parts that fit into memory and follow each other in the order of people.
    private void sortInParts(Part part, StagedRows rows, TableFile file) throws IOException {
        int[] partOf = partOf(rows);
        int count = Arrays.stream(partOf).max().orElse(0) + 1;
        StagedRows[] parts = new StagedRows[count];
        for (int i = 0; i < count; i++) {
            parts[i] =
                    new StagedRows(
                            scratch.resolve(part.table().staging(part.shard) + "_" + i + ".rows"));
        }
        rows.forEach((person, bytes, length) -> {
            StagedRows one = parts[partOf[person]];
            one.keep(person, bytes, 0, length);
            if (one.inMemorySize() > room.chunk()) {
                one.spill();
            }
        });
        rows.forget();
        for (StagedRows one : parts) {
            sortInMemory(part.table(), one, file);
            one.forget();
        }
    }

    /// The part of each person with rows here: in order of identifier, each part as large as memory allows.
    private int[] partOf(StagedRows rows) throws IOException {
        long[] sizes = new long[people.size()];
        rows.forEach((person, _, length) -> sizes[person] += StagedRows.HEADER + length);
        int[] present = new int[people.size()];
        int count = 0;
        for (int person = 0; person < sizes.length; person++) {
            if (sizes[person] > 0) {
                present[count++] = person;
            }
        }
        care.accord.population.Numbers.sort(present, 0, count, people::compare);
        int[] partOf = new int[people.size()];
        int part = 0;
        long size = 0;
        for (int i = 0; i < count; i++) {
            if (size > 0 && size + sizes[present[i]] > room.bytes) {
                part++;
                size = 0;
            }
            size += sizes[present[i]];
            partOf[present[i]] = part;
        }
        return partOf;
    }
}
