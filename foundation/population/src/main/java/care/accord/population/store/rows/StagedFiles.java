package care.accord.population.store.rows;

import care.accord.population.store.snapshot.Shards;
import care.accord.population.store.snapshot.Table;

/// The files to be, numbered by table and shard.
public final class StagedFiles {
    private static final int SHARDS = Shards.MOST;
    public static final int MOST = Table.values().length * SHARDS;

    private StagedFiles() {}

    // Tables are numbered within this process only.
    @SuppressWarnings("EnumOrdinal")
    public static int of(Table table, int shard) {
        return table.ordinal() * SHARDS + shard;
    }

    public static int table(int file) {
        return file / SHARDS;
    }

    public static int shard(int file) {
        return file % SHARDS;
    }
}
