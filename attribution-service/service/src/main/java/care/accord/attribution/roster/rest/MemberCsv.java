package care.accord.attribution.roster.rest;

import care.accord.servicekit.listing.Csv;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The members of a roster as a table.
final class MemberCsv {
    private MemberCsv() {}

    static String of(List<MemberJson> rows) {
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
                        "total_visits",
                        "weight",
                        "parts");
        for (MemberJson row : rows) {
            MemberJson.Reason reason = row.reason();
            Optional<MemberJson.RunnerUp> runnerUp = Optional.ofNullable(reason.runnerUp());
            Optional<MemberJson.Sharing> sharing = Optional.ofNullable(row.sharing());
            csv.row(
                    row.row(),
                    row.beneficiaryId(),
                    row.name(),
                    row.provider().tin(),
                    row.provider().npi(),
                    reason.step(),
                    orBlank(reason.decidedBy()),
                    orBlank(reason.allowed()),
                    orBlank(reason.visits()),
                    runnerUp.map(MemberJson.RunnerUp::entity).orElse(""),
                    runnerUp.map(MemberJson.RunnerUp::allowed).orElse(""),
                    row.memberMonths(),
                    row.change(),
                    row.cause(),
                    String.join(" ", row.causedBy()),
                    orBlank(reason.totalAllowed()),
                    orBlank(reason.totalVisits()),
                    sharing.map(MemberJson.Sharing::weight).orElse(""),
                    sharing.map(MemberCsv::parts).orElse(""));
        }
        return csv.toString();
    }

    private static String parts(MemberJson.Sharing sharing) {
        return sharing.parts().stream()
                .map(part -> part.weight() + " " + part.provider())
                .collect(Collectors.joining("; "));
    }

    private static Object orBlank(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
