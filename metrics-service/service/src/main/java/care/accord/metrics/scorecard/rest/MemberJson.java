package care.accord.metrics.scorecard.rest;

import care.accord.metrics.scorecard.store.MemberResultRow;
import java.util.List;

/// A member behind a rate.
///
/// @param row opaque number of the roster
/// @param standing `met`, `unmet`, `excluded`, `not-applicable` or `undetermined`
/// @param evidence the facts that decided
public record MemberJson(
        int row,
        String beneficiaryId,
        String name,
        String standing,
        boolean inDenominator,
        boolean inNumerator,
        boolean excluded,
        List<String> evidence) {

    static MemberJson of(MemberResultRow row) {
        boolean met = row.standing.equals("met");
        return new MemberJson(
                row.rowNumber,
                row.beneficiaryId,
                row.name,
                row.standing,
                met || row.standing.equals("unmet"),
                met,
                row.standing.equals("excluded"),
                List.of(row.evidence));
    }
}
