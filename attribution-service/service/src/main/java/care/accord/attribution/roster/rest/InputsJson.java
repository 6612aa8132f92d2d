package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.RosterRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;

/// What an answer about a roster was computed from.
///
/// @param lists feed by kind of list, of the lists beside claims that stood when the roster was decided
/// @param asKnownOn what was received after this day was not looked at
public record InputsJson(
        String runId,
        String contractId,
        int contractVersion,
        int participantListVersion,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> lists,
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
                row.lists(),
                row.rulesEdition,
                row.snapshotId,
                row.dataAsOf,
                row.paidThrough,
                asKnownOn);
    }
}
