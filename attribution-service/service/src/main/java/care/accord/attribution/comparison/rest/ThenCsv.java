package care.accord.attribution.comparison.rest;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.RosterMember;
import care.accord.attribution.roster.rest.Disclosure;
import care.accord.attribution.run.Run;
import care.accord.servicekit.listing.Csv;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The members of a roster as known on an earlier day, as a table.
final class ThenCsv {
    private ThenCsv() {}

    /// Writes the members.
    ///
    /// @param only the run whose members alone may be named; everybody where it is empty
    /// @param disclosure what the caller may read of the claims behind them
    static String of(Recalculation recalculation, Optional<Run> only, Disclosure disclosure) {
        Optional<Set<String>> named = only.map(ThenCsv::members);
        Csv csv =
                new Csv(
                        "beneficiary_id",
                        "name",
                        "tin",
                        "npi",
                        "step",
                        "decided_by",
                        "allowed",
                        "visits",
                        "member_months");
        for (RosterMember member : recalculation.then().members()) {
            String id = member.beneficiary().value();
            if (named.isEmpty() || named.get().contains(id)) {
                Assigned decision = member.decision();
                boolean withheld = disclosure.withholdsFrom(member.beneficiary());
                csv.row(
                        id,
                        member.displayName(),
                        decision.provider().tin(),
                        decision.provider().npi(),
                        decision.step().name(),
                        withheld ? "" : decision.decidedBy().key(),
                        withheld ? "" : decision.winner().allowed().dollars().toPlainString(),
                        withheld ? "" : decision.winner().visits(),
                        member.memberMonths());
            }
        }
        return csv.toString();
    }

    private static Set<String> members(Run run) {
        return run.roster().decisions().stream()
                .filter(Decision::toContract)
                .map(decision -> decision.beneficiary().value())
                .collect(Collectors.toSet());
    }
}
