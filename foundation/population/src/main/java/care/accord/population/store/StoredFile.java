package care.accord.population.store;

/// A Parquet file of a snapshot.
///
/// @param table `person`, `enrollment`, `claim_line` or `drug_fill`
/// @param shard which people it speaks of
/// @param name below the tenant's folder; says what it is and begins of its hash
/// @param sha256 of its bytes
/// @param footer SHA-256 of the description at its end, which says where every page is; pages have checksums
/// @param content of its rows, whatever their order
public record StoredFile(
        String table,
        int shard,
        String name,
        String sha256,
        String footer,
        long rows,
        String content,
        long allowedCents,
        long paidCents) {}
