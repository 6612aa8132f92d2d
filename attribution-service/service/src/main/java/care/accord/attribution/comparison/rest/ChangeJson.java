package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.CausedChange;
import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.roster.store.MemberRow;
import java.util.List;

/// Somebody whose place on the roster differs between two runs.
///
/// @param row of the newer roster for its own difference; otherwise the place in this list
/// @param cause what it means for the person
/// @param causedBy what set it off: one input of the run where it is enough by itself, several where it took them together
public record ChangeJson(
        int row,
        String beneficiaryId,
        String name,
        String change,
        String cause,
        List<String> causedBy) {

    static ChangeJson of(MemberRow row) {
        return new ChangeJson(
                row.rowNumber,
                row.beneficiaryId,
                row.displayName,
                row.change,
                row.cause,
                row.causedBy.isEmpty() ? List.of() : List.of(row.causedBy.split(" ", -1)));
    }

    static ChangeJson of(int row, CausedChange caused) {
        return new ChangeJson(
                row,
                caused.change().beneficiary().value(),
                caused.change().displayName(),
                caused.change().kind().key(),
                caused.change().cause().key(),
                caused.causedBy().stream().map(Trigger::key).toList());
    }
}
