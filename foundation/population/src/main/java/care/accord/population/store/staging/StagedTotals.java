package care.accord.population.store.staging;

import care.accord.population.store.rows.RowHash;
import care.accord.population.store.snapshot.ContentSum;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import java.util.Optional;

/// What the rows of one file add up to.
final class StagedTotals {
    private final ContentSum content = new ContentSum();
    private long rows;
    private long allowedCents;
    private long paidCents;

    void rows(RowHash hashes, int count) {
        hashes.addTo(content, count);
        rows += count;
    }

    /// Adds the values of a column of money.
    void money(String column, long[] cents, int count) {
        switch (column) {
            case "allowed_cents" -> allowedCents = sum(allowedCents, cents, count);
            case "paid_cents" -> paidCents = sum(paidCents, cents, count);
            default -> {}
        }
    }

    private static long sum(long before, long[] cents, int count) {
        long sum = before;
        for (int row = 0; row < count; row++) {
            sum = Math.addExact(sum, cents[row]);
        }
        return sum;
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
                paidCents,
                Optional.empty(),
                Optional.empty());
    }
}
