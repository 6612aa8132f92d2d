package care.accord.population.store;

/// The files to be, numbered by table and shard.
final class StagedFiles {
    private static final int SHARDS = Shards.MOST;
    static final int MOST = Table.values().length * SHARDS;

    private StagedFiles() {}

    // Tables are numbered within this process only.
    @SuppressWarnings("EnumOrdinal")
    static int of(Table table, int shard) {
        return table.ordinal() * SHARDS + shard;
    }

    static int table(int file) {
        return file / SHARDS;
    }

    static int shard(int file) {
        return file % SHARDS;
    }
}
