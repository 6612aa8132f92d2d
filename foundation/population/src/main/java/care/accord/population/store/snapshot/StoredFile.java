package care.accord.population.store.snapshot;

import java.time.LocalDate;
import java.util.Optional;

/// A Parquet file of a snapshot.
///
/// @param table `person`, `enrollment`, `claim_line`, `drug_fill` and so on
/// @param shard which people it speaks of
/// @param name below the tenant's folder; says what it is and begins of its hash
/// @param sha256 of its bytes
/// @param footer SHA-256 of the description at its end, which says where every page is; pages have checksums
/// @param content of its rows, whatever their order
/// @param joinedOn of copies of what was reported under an earlier identifier of a person: the day from which they count.
///     They follow from the other files, so that neither ids of snapshots nor counts of rows have them.
/// @param joinedUntil of such copies: the day from which they count no more, because the statement was taken back
public record StoredFile(
        String table,
        int shard,
        String name,
        String sha256,
        String footer,
        long rows,
        String content,
        long allowedCents,
        long paidCents,
        Optional<LocalDate> joinedOn,
        Optional<LocalDate> joinedUntil) {

    /// As it was reported.
    public boolean isReported() {
        return joinedOn.isEmpty();
    }

    public boolean countsOn(long day) {
        return joinedOn.map(from -> from.toEpochDay() <= day).orElse(true)
                && joinedUntil.map(until -> day < until.toEpochDay()).orElse(true);
    }

    StoredFile named(String other) {
        return new StoredFile(
                table,
                shard,
                other,
                sha256,
                footer,
                rows,
                content,
                allowedCents,
                paidCents,
                joinedOn,
                joinedUntil);
    }

    /// The same file as copies that count on some days.
    public StoredFile joined(Optional<LocalDate> from, Optional<LocalDate> until) {
        return new StoredFile(
                table,
                shard,
                name,
                sha256,
                footer,
                rows,
                content,
                allowedCents,
                paidCents,
                from,
                until);
    }
}
