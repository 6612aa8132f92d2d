package care.accord.attribution.feed.rest;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.vocabulary.Usd;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed as callers see it.
///
/// @param accepted lines taken, all or none
/// @param rejected lines something was wrong with
/// @param progress until the verdict: how much has been read
/// @param remarks what there is to know of the good records of a feed that is accepted; none of it rejects anything
/// @param duplicateOf only in the answer to content that was sent before: the path of this feed, which was the first
public record FeedJson(
        String id,
        String kind,
        String name,
        String status,
        @Nullable Progress progress,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime decidedAt,
        long accepted,
        long rejected,
        Totals controlTotals,
        List<FeedRemark> remarks,
        @Nullable String problem,
        @Nullable String snapshotId,
        @Nullable String duplicateOf) {

    /// What the file holds, accepted and rejected together.
    public record Totals(long bytes, String sha256, long lines, String allowed, String paid) {}

    /// How many records there is something to know of.
    ///
    /// @param code such as `denied-lines`; its last word says what is counted
    /// @param paid how much of the paid control total they are; absent where they have no amount, or nobody adds them up
    /// @param says what it means, and whether they were left out
    public record FeedRemark(String code, long count, @Nullable String paid, String says) {
        private static List<FeedRemark> of(FeedRow row) {
            return row.remarks.entrySet().stream()
                    .map(remark ->
                            new FeedRemark(
                                    remark.getKey().key(),
                                    remark.getValue(),
                                    paid(row.remarkedPaidCents.get(remark.getKey())),
                                    remark.getKey().sentence()))
                    .toList();
        }

        private static @Nullable String paid(@Nullable Long cents) {
            return cents == null ? null : new Usd(cents).dollars().toPlainString();
        }
    }

    /// Bytes, or rows of a table that is not text.
    public record Progress(long read, long total) {
        private static @Nullable Progress of(FeedRow row) {
            return row.decidedAt == null ? new Progress(row.progressDone, row.progressTotal) : null;
        }
    }

    static FeedJson of(FeedRow row) {
        return of(row, null);
    }

    static FeedJson ofDuplicate(FeedRow first) {
        return of(first, "/v1/feeds/" + first.feedId);
    }

    private static FeedJson of(FeedRow row, @Nullable String duplicateOf) {
        return new FeedJson(
                row.feedId,
                row.kind,
                row.name,
                row.status,
                Progress.of(row),
                row.receivedAt,
                row.decidedAt,
                row.acceptedLines,
                row.rejectedLines,
                new Totals(
                        row.bytes,
                        row.sha256,
                        row.lines,
                        new Usd(row.allowedCents).dollars().toPlainString(),
                        new Usd(row.paidCents).dollars().toPlainString()),
                FeedRemark.of(row),
                row.problem,
                row.snapshotId,
                duplicateOf);
    }
}
