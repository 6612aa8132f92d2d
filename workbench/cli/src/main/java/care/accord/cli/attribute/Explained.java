package care.accord.cli.attribute;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.CompetitorCompleteness;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.assignment.RuleSource;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.explanation.ExplainedLine;
import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.run.Run;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.List;

/// Why one person is where they are, to be read at a desk.
final class Explained {
    private Explained() {}

    static List<String> of(Run run, String beneficiary) {
        Explanation found =
                run.population().find(new BeneficiaryId(beneficiary)).stream()
                        .mapToObj(run.population()::beneficiary)
                        .map(run.terms().on(run.population())::explain)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The population does not have the person that --explain names; is the id written as in the files?"));
        List<String> lines = new ArrayList<>();
        lines.add(found.sentence());
        if (found.decision() instanceof Assigned assigned) {
            lines.add(
                    "Step: %s. Decided by: %s. Margin: %s."
                            .formatted(
                                    assigned.step().name(),
                                    assigned.decidedBy().key(),
                                    assigned.runnerUp().isEmpty()
                                            ? "nobody else"
                                            : RosterLine.margin(assigned)));
        }
        lines.add("");
        lines.add("entity,allowed,visits,lines,latest");
        found.totals().forEach(total -> lines.add(total(total)));
        lines.add("");
        lines.add("claim_id,line,date,hcpcs,entity,npi,allowed");
        found.lines().forEach(line -> lines.add(line(line)));
        lines.add("");
        found.citations().forEach(citation -> lines.add("Rule: " + citation));
        addReservations(lines, found.reservations());
        return lines;
    }

    private static void addReservations(List<String> lines, Reservations reservations) {
        CompetitorCompleteness competitors = reservations.competitors();
        if (competitors != CompetitorCompleteness.EXACT) {
            lines.add("Reservation: %s: %s".formatted(competitors.key(), competitors.sentence()));
        }
        reservations.approximations().stream()
                .sorted()
                .map(one -> "Reservation: %s: %s".formatted(one.key(), one.sentence()))
                .forEach(lines::add);
        for (RuleSource source : reservations.unverifiedRules()) {
            lines.add("Not verified: %s: %s".formatted(source.rule(), source.citation()));
        }
    }

    private static String total(Total total) {
        return Csv.line(
                List.of(
                        total.entity().display(),
                        total.allowed().dollars().toPlainString(),
                        total.visits(),
                        total.lines(),
                        total.latest()));
    }

    private static String line(ExplainedLine line) {
        return Csv.line(
                List.of(
                        line.claimId(),
                        line.lineNumber(),
                        line.date(),
                        line.hcpcs(),
                        line.entity().display(),
                        line.npi(),
                        line.allowed().dollars().toPlainString()));
    }
}
