package care.accord.population.store;

/// A Parquet file of a snapshot.
///
/// @param table `person`, `enrollment`, `claim_line` or `drug_fill`
/// @param shard which people it speaks of
/// @param name below the tenant's folder; says what it is and begins of its hash
/// @param sha256 of its bytes
/// @param content of its rows, whatever their order
public record StoredFile(
        String table,
        int shard,
        String name,
        String sha256,
        long rows,
        String content,
        long allowedCents,
        long paidCents) {}
