package care.accord.population.store.loading;

import care.accord.population.ClaimColumn;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.snapshot.TenantFolder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The open files of a snapshot, by shard and table.
final class SnapshotFiles implements AutoCloseable {
    private final List<OpenFile> open;
    private final List<Map<Table, List<OpenFile>>> shards = new ArrayList<>();

    /// @param count of shards
    /// @param stored which of its files
    /// @param columns of claim lines that will be read
    SnapshotFiles(
            TenantFolder folder, int count, List<StoredFile> stored, Set<ClaimColumn> columns) {
        for (int shard = 0; shard < count; shard++) {
            shards.add(new EnumMap<>(Table.class));
        }
        open = folder.open(stored);
        for (int i = 0; i < open.size(); i++) {
            shards.get(stored.get(i).shard())
                    .computeIfAbsent(Table.of(stored.get(i).table()), _ -> new ArrayList<>())
                    .add(open.get(i));
        }
        try {
            shards.forEach(shard -> expect(shard, columns));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void expect(Map<Table, List<OpenFile>> shard, Set<ClaimColumn> columns) {
        int lineFiles =
                shard.entrySet().stream()
                        .filter(files -> files.getKey().hasVersions())
                        .mapToInt(files -> files.getValue().size())
                        .sum();
        Projection projection = new Projection(columns, lineFiles > 1);
        shard.forEach(
                (table, files) -> files.forEach(file -> file.expect(projection.columns(table))));
    }

    List<OpenFile> of(int shard, Table table) {
        return shards.get(shard).getOrDefault(table, List.of());
    }

    /// Of every shard.
    List<OpenFile> all(Table table) {
        return shards.stream()
                .flatMap(shard -> shard.getOrDefault(table, List.of()).stream())
                .toList();
    }

    @Override
    public void close() {
        open.forEach(OpenFile::close);
    }
}
