package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.RosterRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A roster version as callers see it.
public record RosterJson(
        String id,
        String contractId,
        int version,
        @Nullable String previousId,
        @Nullable OffsetDateTime decidedAt,
        long members,
        long memberMonths,
        long added,
        long dropped,
        long changed,
        long kept,
        String status,
        Inputs inputs) {

    /// Everything the run depended on.
    public record Inputs(
            String runId,
            String contractId,
            int contractVersion,
            int participantListVersion,
            String rulesEdition,
            String snapshotId,
            LocalDate dataAsOf,
            LocalDate paidThrough) {}

    static RosterJson of(RosterRow row) {
        return new RosterJson(
                row.rosterId,
                row.contractId,
                row.version,
                row.previousId,
                row.decidedAt,
                row.members,
                row.memberMonths,
                row.added,
                row.dropped,
                row.changed,
                row.kept,
                "decided",
                new Inputs(
                        row.rosterId,
                        row.contractId,
                        row.contractVersion,
                        row.participantVersion,
                        row.rulesEdition,
                        row.snapshotId,
                        row.dataAsOf,
                        row.paidThrough));
    }
}
