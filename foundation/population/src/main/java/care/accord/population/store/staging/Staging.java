package care.accord.population.store.staging;

import care.accord.population.Texts;
import care.accord.population.store.rows.Row;
import care.accord.population.store.rows.RowBuffer;
import care.accord.population.store.rows.RunMerge;
import care.accord.population.store.rows.SortedRuns;
import care.accord.population.store.rows.StagedFiles;
import care.accord.population.store.rows.StagedPeople;
import care.accord.population.store.rows.StagedTable;
import care.accord.population.store.snapshot.Shards;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.snapshot.TenantFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Rows on their way into Parquet files. As many as there is room for are sorted at once and go to a scratch file as a run;
/// at the end the runs are merged, each shard by itself.
public final class Staging implements AutoCloseable {
    private static final int MOST_WRITERS = 4;

    private final Path scratch;
    private final Room room;
    private final StagedPeople people;
    private final StagedTable[] tables;
    private final RowBuffer buffer;
    private final SortedRuns runs;
    private final List<Queue<RowGroup>> idleGroups = new ArrayList<>();

    /// How much may be in memory.
    ///
    /// @param bytes of rows that are sorted at once
    /// @param groupRows of a row group
    public record Room(long bytes, int groupRows) {
        /// Room for the values of a row in the columns of a row group, which have room for a power of two.
        private static final int ROW_BYTES = 256;

        private static final long LEAST = 4L << 20;
        private static final long MOST = 32L << 20;
        private static final int MOST_ROWS = 1 << 18;
        private static final int MOST_WINDOW = 1 << 16;
        private static final int LEAST_WINDOW = 1 << 12;

        /// A part of what this process may use.
        public static Room here() {
            long heap = Runtime.getRuntime().maxMemory();
            return new Room(
                    Math.clamp(heap / 16, LEAST, MOST),
                    (int) Math.min(MOST_ROWS, heap / 8 / ROW_BYTES));
        }

        public static Room of(long bytes) {
            return new Room(bytes, (int) Math.max(1, bytes / ROW_BYTES));
        }

        /// The least, where many are filled side by side.
        public Room ofMany() {
            return new Room(Math.min(bytes, LEAST), groupRows);
        }

        /// What is read at once from each of the runs that are merged, where as many shards are merged as processors write
        /// them: the rows that were sorted have given their room back by then.
        int window(int runs) {
            long ofShard = bytes / writers();
            return Math.clamp(ofShard / Math.max(1, runs), LEAST_WINDOW, MOST_WINDOW) & ~7;
        }

        static int writers() {
            return Math.min(MOST_WRITERS, Runtime.getRuntime().availableProcessors());
        }
    }

    public Staging(Path scratch, int shards, Room room) throws IOException {
        this.scratch = scratch;
        this.room = room;
        people = new StagedPeople(new Shards(shards));
        tables =
                Arrays.stream(Table.values())
                        .map(table -> new StagedTable(table, people))
                        .toArray(StagedTable[]::new);
        Arrays.stream(tables).forEach(_ -> idleGroups.add(new ConcurrentLinkedQueue<>()));
        buffer = new RowBuffer(room.bytes, people);
        runs = new SortedRuns(Files.createTempDirectory(scratch, "sort").resolve("rows"));
    }

    /// Where people are numbered.
    Texts people() {
        return people.ids();
    }

    /// An empty row of a table, which [#add] takes when it is full.
    // Tables are numbered within this process only.
    @SuppressWarnings("EnumOrdinal")
    public Row begin(Table table) {
        return tables[table.ordinal()].row().begin();
    }

    /// A row of a table that nobody else fills.
    // Tables are numbered within this process only.
    @SuppressWarnings("EnumOrdinal")
    Row newRow(Table table) {
        return tables[table.ordinal()].newRow();
    }

    public void add(Row row) throws IOException {
        if (!buffer.hasRoom(row.size())) {
            endRun();
        }
        buffer.add(row, StagedFiles.of(row.layout().table(), people.shard(row.person())));
    }

    private void endRun() throws IOException {
        buffer.writeTo(runs);
        buffer.clear();
    }

    /// Writes what was collected as files of the tenant.
    public List<StoredFile> write(TenantFolder folder) throws IOException {
        if (!buffer.isEmpty()) {
            endRun();
        }
        buffer.release();
        people.rank();
        return writeShards(folder);
    }

    /// Writes shards side by side: each is merged, and held as a row group, by itself.
    private List<StoredFile> writeShards(TenantFolder folder) throws IOException {
        try (ExecutorService executor = Executors.newFixedThreadPool(Room.writers())) {
            List<Future<StoredFile>> files = new ArrayList<>();
            for (int file = 0; file < StagedFiles.MOST; file++) {
                if (!runs.segments(file).isEmpty()) {
                    int number = file;
                    files.add(executor.submit(() -> write(folder, number)));
                }
            }
            List<StoredFile> written = new ArrayList<>();
            for (Future<StoredFile> file : files) {
                written.add(file.get());
            }
            return written;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException why) {
                throw why;
            }
            throw new IllegalStateException("A shard cannot be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The writing of shards was interrupted", e);
        }
    }

    private StoredFile write(TenantFolder folder, int number) throws IOException {
        Queue<RowGroup> idle = idleGroups.get(StagedFiles.table(number));
        RowGroup group = idle.poll();
        if (group == null) {
            group = new RowGroup(tables[StagedFiles.table(number)]);
        }
        StoredFile stored = write(folder, group, number);
        idle.add(group);
        return stored;
    }

    private StoredFile write(TenantFolder folder, RowGroup group, int number) throws IOException {
        Table table = group.table().table();
        int shard = StagedFiles.shard(number);
        Path half = scratch.resolve(table.staging(shard) + ".parquet");
        StoredFile stored;
        try (TableFile file = new TableFile(half, group, room.groupRows)) {
            new RunMerge(runs, runs.segments(number), group.table(), room.window(runs.runs()))
                    .forEach(file::add);
            stored = file.finish(table, shard);
        }
        return folder.keep(half, stored);
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }
}
