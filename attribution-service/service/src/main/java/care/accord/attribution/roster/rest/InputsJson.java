package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;

/// What an answer about a roster was computed from.
///
/// @param lists feed by kind of list, of the lists beside claims that stood when the roster was decided
/// @param assignmentList which list of the contract's assignment method it is, such as `prospective-q2`; absent where the
///     contract names its window
/// @param asKnownOn what was received after this day was not looked at
public record InputsJson(
        String runId,
        String contractId,
        int contractVersion,
        int participantListVersion,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> lists,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String assignmentList,
        String rulesEdition,
        String snapshotId,
        LocalDate dataAsOf,
        LocalDate paidThrough,
        LocalDate asKnownOn) {

    public static InputsJson of(RosterRow row) {
        return of(row, row.assignmentList, row.dataAsOf);
    }

    /// The roster decided again on what was known on another day.
    public static InputsJson of(RosterRow row, RunBasis then) {
        return of(row, then.assignmentListName(), then.knownOn());
    }

    private static InputsJson of(RosterRow row, String assignmentList, LocalDate asKnownOn) {
        return new InputsJson(
                row.rosterId,
                row.contractId,
                row.contractVersion,
                row.participantVersion,
                row.lists(),
                assignmentList,
                row.rulesEdition,
                row.snapshotId,
                row.dataAsOf,
                row.paidThrough,
                asKnownOn);
    }
}
