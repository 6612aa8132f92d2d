package care.accord.metrics.record.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// A snapshot of what an organization sent: which files hold it and what is in them. The id follows from the content, however
/// it is cut into files, so the same records always have the same id.
///
/// @param schemaVersion of the files
/// @param shards in order, every one
public record ClinicalManifest(
        int schemaVersion, String tenant, String id, List<ShardFiles> shards) {
    static final int SCHEMA_VERSION = 1;

    private static final int ID_DIGITS = 32;

    public ClinicalManifest {
        shards = List.copyOf(shards);
    }

    /// One shard.
    ///
    /// @param content hash of what everybody in it has
    /// @param files from old to new: the newest that speaks of a patient has all of the record
    public record ShardFiles(String content, long patients, long versions, List<RecordFile> files) {
        static final ShardFiles EMPTY = new ShardFiles("", 0, 0, List.of());

        public ShardFiles {
            files = List.copyOf(files);
        }
    }

    /// A file of records.
    ///
    /// @param name below the organization's folder
    /// @param indexAt where its index begins, in bytes
    /// @param indexSha256 of the packed index; each block has a checksum of its own
    public record RecordFile(String name, long indexAt, long bytes, String indexSha256) {}

    static ClinicalManifest of(String tenant, List<ShardFiles> shards) {
        StringBuilder content =
                new StringBuilder("accord clinical %d %s".formatted(SCHEMA_VERSION, tenant));
        shards.forEach(shard -> content.append('\n').append(shard.content()));
        byte[] hash =
                RecordBlock.sha256().digest(content.toString().getBytes(StandardCharsets.UTF_8));
        return new ClinicalManifest(
                SCHEMA_VERSION,
                tenant,
                HexFormat.of().formatHex(hash).substring(0, ID_DIGITS),
                shards);
    }

    public long patients() {
        return shards.stream().mapToLong(ShardFiles::patients).sum();
    }

    /// Versions of resources.
    public long versions() {
        return shards.stream().mapToLong(ShardFiles::versions).sum();
    }
}
