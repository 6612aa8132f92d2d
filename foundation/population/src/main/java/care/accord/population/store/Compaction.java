package care.accord.population.store;

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

    private final Database database;
    private final TenantFolder folder;
    private final Path scratch;

    Compaction(Database database, TenantFolder folder, Path scratch) {
        this.database = database;
        this.folder = folder;
        this.scratch = scratch;
    }

    List<StoredFile> compact(Collection<StoredFile> files) throws IOException {
        Map<String, List<StoredFile>> byShard = new TreeMap<>();
        for (StoredFile file : files) {
            byShard.computeIfAbsent(
                            "%s-%05d".formatted(file.table(), file.shard()), _ -> new ArrayList<>())
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
        int shard = files.getFirst().shard();
        ContentSum content = new ContentSum();
        files.forEach(file -> content.add(file.content()));
        Path half = scratch.resolve("merged_" + table.staging(shard) + ".parquet");
        database.write(
                table.merged(
                        files.stream().map(folder::verified).map(Path::toString).sorted().toList()),
                half);
        return folder.keep(
                half,
                new StoredFile(
                        table.id(),
                        shard,
                        "",
                        "",
                        files.stream().mapToLong(StoredFile::rows).sum(),
                        content.hex(),
                        files.stream().mapToLong(StoredFile::allowedCents).sum(),
                        files.stream().mapToLong(StoredFile::paidCents).sum()));
    }
}
