package care.accord.attribution.adjustment.rest;

import care.accord.attribution.adjustment.store.AdjustmentRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An agreement about one person: who, when, why, and whether it holds.
///
/// @param kind `listed` or `unlisted`
/// @param source `member-add`, `member-remove` or `dispute`
/// @param status `standing` or `ended`
public record AdjustmentJson(
        String id,
        String contractId,
        String beneficiaryId,
        String kind,
        @Nullable Provider provider,
        Period period,
        String source,
        @Nullable String disputeId,
        String reason,
        String party,
        String recordedBy,
        @Nullable OffsetDateTime recordedAt,
        String status,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy,
        @Nullable String endedReason) {

    /// A practice and clinician.
    public record Provider(String tin, String npi) {}

    /// Days, both included.
    public record Period(LocalDate start, LocalDate end) {}

    static AdjustmentJson of(AdjustmentRow row) {
        return new AdjustmentJson(
                row.adjustmentId,
                row.contractId,
                row.beneficiaryId,
                row.kind,
                row.kind.equals("listed") ? new Provider(row.tin, row.npi) : null,
                new Period(row.periodStart, row.periodEnd),
                row.source,
                row.disputeId,
                row.reason,
                row.party,
                row.recordedName,
                row.recordedAt,
                row.endedAt == null ? "standing" : "ended",
                row.endedAt,
                row.endedName,
                row.endedReason);
    }
}
