package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.RosterRow;
import java.time.LocalDate;

/// What an answer about a roster was computed from.
///
/// @param asKnownOn what was received after this day was not looked at
public record InputsJson(
        String runId,
        String contractId,
        int contractVersion,
        int participantListVersion,
        String rulesEdition,
        String snapshotId,
        LocalDate dataAsOf,
        LocalDate paidThrough,
        LocalDate asKnownOn) {

    public static InputsJson of(RosterRow row) {
        return of(row, row.dataAsOf);
    }

    public static InputsJson of(RosterRow row, LocalDate asKnownOn) {
        return new InputsJson(
                row.rosterId,
                row.contractId,
                row.contractVersion,
                row.participantVersion,
                row.rulesEdition,
                row.snapshotId,
                row.dataAsOf,
                row.paidThrough,
                asKnownOn);
    }
}
