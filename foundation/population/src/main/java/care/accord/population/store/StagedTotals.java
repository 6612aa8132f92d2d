package care.accord.population.store;

/// What the rows of one file add up to.
final class StagedTotals {
    private final ContentSum content = new ContentSum();
    private long rows;
    private long allowedCents;
    private long paidCents;

    void add(Row row) {
        row.hash().addTo(content);
        rows++;
        allowedCents = Math.addExact(allowedCents, row.allowedCents());
        paidCents = Math.addExact(paidCents, row.paidCents());
    }

    /// The file's description, but for its name.
    StoredFile stored(Table table, int shard, TableFile.Hashes hashes) {
        return new StoredFile(
                table.id(),
                shard,
                "",
                hashes.file(),
                hashes.footer(),
                rows,
                content.hex(),
                allowedCents,
                paidCents);
    }
}
