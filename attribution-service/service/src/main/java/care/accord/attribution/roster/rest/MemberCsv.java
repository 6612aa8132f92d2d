package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.MemberRow;
import care.accord.servicekit.listing.Csv;
import java.util.List;

/// The members of a roster as a table.
final class MemberCsv {
    private MemberCsv() {}

    static String of(List<MemberRow> rows) {
        Csv csv =
                new Csv(
                        "row",
                        "beneficiary_id",
                        "name",
                        "tin",
                        "npi",
                        "step",
                        "decided_by",
                        "allowed",
                        "visits",
                        "runner_up",
                        "runner_up_allowed",
                        "member_months",
                        "change",
                        "cause",
                        "caused_by",
                        "total_allowed",
                        "total_visits");
        for (MemberRow row : rows) {
            csv.row(
                    row.rowNumber,
                    row.beneficiaryId,
                    row.displayName,
                    row.tin,
                    row.npi,
                    row.step,
                    row.decidedBy,
                    MemberJson.dollars(row.allowedCents),
                    row.visits,
                    row.runnerUp,
                    row.runnerUp.isEmpty() ? "" : MemberJson.dollars(row.runnerUpCents),
                    row.memberMonths,
                    row.change,
                    row.cause,
                    row.causedBy,
                    row.totalVisits == 0 ? "" : MemberJson.dollars(row.totalAllowedCents),
                    row.totalVisits == 0 ? "" : row.totalVisits);
        }
        return csv.toString();
    }
}
