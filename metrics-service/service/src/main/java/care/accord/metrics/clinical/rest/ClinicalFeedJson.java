package care.accord.metrics.clinical.rest;

import care.accord.metrics.clinical.store.ClinicalFeedRow;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A clinical feed as callers see it.
///
/// @param accepted resources taken, all or none
/// @param rejected lines something was wrong with
/// @param duplicateOf only in the answer to content that was sent before: the path of this feed, which was the first
/// @param unmatched patients who carry no identifier that a matching rule knows: kept, but no measure sees them
/// @param snapshotId what the organization's records became with this feed
public record ClinicalFeedJson(
        String id,
        String kind,
        String name,
        String status,
        @Nullable OffsetDateTime receivedAt,
        long accepted,
        long rejected,
        long patients,
        long unmatched,
        @Nullable String problem,
        @Nullable String snapshotId,
        @Nullable String duplicateOf) {

    static ClinicalFeedJson of(ClinicalFeedRow row) {
        return of(row, null);
    }

    static ClinicalFeedJson ofDuplicate(ClinicalFeedRow first) {
        return of(first, "/v1/clinical-feeds/" + first.id);
    }

    private static ClinicalFeedJson of(ClinicalFeedRow row, @Nullable String duplicateOf) {
        return new ClinicalFeedJson(
                row.id,
                row.kind,
                row.name,
                row.status,
                row.receivedAt,
                row.accepted,
                row.rejected,
                row.patients,
                row.unmatched,
                row.problem,
                row.snapshotId,
                duplicateOf);
    }
}
