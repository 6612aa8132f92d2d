package care.accord.population.store.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A snapshot: which files hold it, what they add up to and how recent they are. Files of the parents are part of it by
/// reference. The id follows from the tenant and the content, so the same facts always have the same id.
///
/// @param schemaVersion of the tables
/// @param parents ids of the snapshots it continues
/// @param shards people are spread over so many shards, see [Shards]
/// @param delta the files that its own feeds became, before small ones were merged
/// @param feeds that came with it, in order of their hash
/// @param dataAsOf latest received date of anything in it
/// @param paidThrough latest paid date of anything in it
public record SnapshotManifest(
        int schemaVersion,
        String tenant,
        String id,
        List<String> parents,
        int shards,
        List<StoredFile> files,
        List<StoredFile> delta,
        List<FeedRecord> feeds,
        Optional<LocalDate> dataAsOf,
        Optional<LocalDate> paidThrough) {
    public static final int SCHEMA_VERSION = 4;
    private static final int ID_BYTES = 16;

    public SnapshotManifest {
        parents = List.copyOf(parents);
        files = List.copyOf(files);
        delta = List.copyOf(delta);
        feeds = List.copyOf(feeds);
    }

    /// Where it lies in the store: what an event names.
    public String location() {
        return tenant + "/snapshots/" + id;
    }

    /// Rows of a table in all versions, such as `claim_line`.
    public long rows(String table) {
        return files.stream()
                .filter(file -> file.isReported() && file.table().equals(table))
                .mapToLong(StoredFile::rows)
                .sum();
    }

    /// The id that these files must have.
    public static String idOf(String tenant, List<StoredFile> files) {
        MessageDigest digest = Sha256.digest();
        digest.update(
                "accord population %d %s"
                        .formatted(SCHEMA_VERSION, tenant)
                        .getBytes(StandardCharsets.UTF_8));
        for (Table table : Table.values()) {
            ContentSum sum = new ContentSum();
            long rows = 0;
            for (StoredFile file : files) {
                if (file.isReported() && file.table().equals(table.id())) {
                    sum.add(file.content());
                    rows += file.rows();
                }
            }
            if (rows == 0 && table.cameLater()) {
                continue;
            }
            digest.update(
                    " %s %d %s"
                            .formatted(table.id(), rows, sum.hex())
                            .getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), ID_BYTES));
    }
}
