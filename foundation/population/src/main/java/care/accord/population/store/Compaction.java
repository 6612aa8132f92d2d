package care.accord.population.store;

import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.rows.Row;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.StoredColumn;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.snapshot.TenantFolder;
import care.accord.population.store.staging.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Merges the files of a shard into one once small deltas have piled up. What the files say stays the same, and so does
/// their sum of contents.
final class Compaction {
    /// A table's files in one shard before they are merged.
    private static final int MOST_FILES = 8;

    private final TenantFolder folder;
    private final Path scratch;
    private final int shards;
    private final Staging.Room room;

    Compaction(TenantFolder folder, Path scratch, int shards, Staging.Room room) {
        this.folder = folder;
        this.scratch = scratch;
        this.shards = shards;
        this.room = room;
    }

    List<StoredFile> compact(Collection<StoredFile> files) throws IOException {
        Map<String, List<StoredFile>> byShard = new TreeMap<>();
        for (StoredFile file : files) {
            byShard.computeIfAbsent(
                            "%s-%05d %s %s"
                                    .formatted(
                                            file.table(),
                                            file.shard(),
                                            file.joinedOn(),
                                            file.joinedUntil()),
                            _ -> new ArrayList<>())
                    .add(file);
        }
        List<StoredFile> compacted = new ArrayList<>();
        for (List<StoredFile> shard : byShard.values()) {
            if (shard.size() > MOST_FILES) {
                compacted.add(merge(shard));
            } else {
                compacted.addAll(shard);
            }
        }
        return compacted;
    }

    private StoredFile merge(List<StoredFile> files) throws IOException {
        Table table = Table.of(files.getFirst().table());
        try (Staging staging = new Staging(scratch, shards, room)) {
            for (StoredFile stored : files) {
                try (OpenFile file = folder.open(stored)) {
                    for (int group = 0; group < file.groups(); group++) {
                        stage(table, file, group, staging);
                    }
                }
            }
            StoredFile first = files.getFirst();
            return staging.write(folder).getFirst().joined(first.joinedOn(), first.joinedUntil());
        }
    }

    private static void stage(Table table, OpenFile file, int group, Staging staging)
            throws IOException {
        List<StoredColumn> columns = new ArrayList<>();
        for (ColumnSpec spec : table.columns()) {
            columns.add(StoredColumn.of(spec, file.column(group, spec)));
        }
        for (int nth = 0; nth < file.rows(group); nth++) {
            Row row = staging.begin(table);
            for (StoredColumn column : columns) {
                row.copy(column, nth);
            }
            staging.add(row);
        }
    }
}
