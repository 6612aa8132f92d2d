package care.accord.attribution.dispute.rest;

import care.accord.attribution.dispute.Actor;
import care.accord.attribution.dispute.Dispute;
import care.accord.attribution.dispute.Entry;
import care.accord.attribution.dispute.rest.DisputeRequest.ProviderJson;
import care.accord.attribution.dispute.store.DisputeRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dispute as both parties see it.
///
/// @param decideBy the day by which the other party answers, under the contract's dispute window
/// @param overdue whether that day has passed without an answer
/// @param adjustmentId the agreement that followed, once accepted
/// @param appliedVersion the roster version that took it up
public record DisputeJson(
        String id,
        String contractId,
        String rosterId,
        int rosterVersion,
        MemberJson member,
        String type,
        @Nullable ProviderJson provider,
        String status,
        String raisedBy,
        String raisedParty,
        Instant raisedAt,
        @Nullable LocalDate decideBy,
        Boolean overdue,
        @Nullable String adjustmentId,
        @Nullable Integer appliedVersion,
        @Nullable List<EntryJson> history) {

    /// Whom it is about.
    ///
    /// @param row the row on the roster, absent for someone who is not on it
    /// @param name absent for someone who is not on the roster
    public record MemberJson(@Nullable Integer row, String beneficiaryId, @Nullable String name) {}

    /// A line of the history: what, by whom, when, why.
    public record EntryJson(
            String step,
            String by,
            String party,
            Instant at,
            String text,
            @Nullable String attachment) {}

    static DisputeJson of(DisputeRow row, LocalDate today) {
        return of(row, null, today);
    }

    static DisputeJson of(DisputeRow row, @Nullable Dispute dispute, LocalDate today) {
        boolean waiting = row.status.equals("raised") || row.status.equals("under-review");
        return new DisputeJson(
                row.disputeId,
                row.contractId,
                row.rosterId,
                row.rosterVersion,
                new MemberJson(
                        row.rowNumber,
                        row.beneficiaryId,
                        row.displayName.isBlank() ? null : row.displayName),
                row.kind,
                row.tin.isBlank() ? null : new ProviderJson(row.tin, row.npi),
                row.status,
                row.raisedName,
                row.raisedParty,
                row.raisedAt.toInstant(),
                row.decideBy,
                waiting && row.decideBy != null && today.isAfter(row.decideBy),
                row.adjustmentId,
                row.appliedVersion,
                dispute == null
                        ? null
                        : dispute.history().stream().map(DisputeJson::entry).toList());
    }

    private static EntryJson entry(Entry entry) {
        String attachment = entry.step().attachment();
        return new EntryJson(
                entry.step().key(),
                switch (entry.by()) {
                    case Actor.Member member -> member.name();
                    case Actor.Platform _ -> "platform";
                },
                switch (entry.by()) {
                    case Actor.Member member -> member.party().key();
                    case Actor.Platform _ -> "platform";
                },
                entry.at(),
                entry.step().text(),
                attachment.isBlank() ? null : attachment);
    }
}
