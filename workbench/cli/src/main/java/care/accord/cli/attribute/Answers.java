package care.accord.cli.attribute;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.comparison.CausedChange;
import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.explanation.Explainer;
import care.accord.attribution.payerlist.ListMatch;
import care.accord.attribution.payerlist.ListedPerson;
import care.accord.attribution.payerlist.PayerList;
import care.accord.attribution.payerlist.Stated;
import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.whatif.Move;
import care.accord.attribution.whatif.Projection;
import care.accord.attribution.whatif.Scenario;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers to questions about a run, as lines of CSV under a header.
final class Answers {
    /// The header of two rosters compared.
    static final String COMPARED = "beneficiary_id,change,before,after,cause,caused_by";

    private Answers() {}

    static List<String> roster(Run run) {
        List<String> lines = new ArrayList<>();
        lines.add(Csv.line(RosterLine.COLUMNS));
        Reservations ofAll = run.terms().on(run.population()).reservations();
        for (Decision decision : run.roster().decisions()) {
            lines.add(RosterLine.of(decision, ofAll.with(decision.approximations())));
        }
        return lines;
    }

    /// Who came, went or changed between what was known then and what is known now, and what set it off.
    static List<String> since(Run then, Run now) {
        List<String> lines = new ArrayList<>();
        lines.add("beneficiary_id,change,cause,caused_by");
        for (CausedChange caused : Comparison.between(then, now).changes()) {
            if (caused.change().kind() != Kind.KEPT) {
                lines.add(
                        Csv.line(
                                List.of(
                                        caused.change().beneficiary().value(),
                                        caused.change().kind().key(),
                                        caused.change().cause().key(),
                                        triggers(caused))));
            }
        }
        return lines;
    }

    private static String triggers(CausedChange caused) {
        return caused.causedBy().stream().map(Trigger::key).collect(Collectors.joining(" "));
    }

    /// Everyone on either of two rosters whose claims are both there, with what set each change off.
    static List<String> compared(Run other, Run run) {
        List<String> lines = new ArrayList<>();
        lines.add(COMPARED);
        for (CausedChange caused : Comparison.between(other, run).changes()) {
            Change change = caused.change();
            lines.add(
                    Csv.line(
                            List.of(
                                    change.beneficiary().value(),
                                    comparedWord(change.kind()),
                                    reason(other, change.beneficiary()),
                                    reason(run, change.beneficiary()),
                                    change.kind() == Kind.KEPT ? "" : change.cause().key(),
                                    triggers(caused))));
        }
        return lines;
    }

    private static String comparedWord(Kind kind) {
        return switch (kind) {
            case ADDED -> "new";
            case DROPPED -> "dropped";
            case CHANGED -> "changed";
            case KEPT -> "unchanged";
        };
    }

    private static String reason(Run run, BeneficiaryId person) {
        return run.roster()
                .find(person)
                .map(decision -> RosterLine.reason(decision.assignment()))
                .orElse("not-in-population");
    }

    /// Who would enter, leave or have another clinician.
    static List<String> whatIf(Run run, Scenario scenario) {
        RunTerms then = scenario.on(run.terms());
        Projection projection = Projection.of(run, then);
        List<String> lines = new ArrayList<>();
        lines.add("beneficiary_id,move,cause,before,after,reason");
        for (Move move : projection.moves()) {
            lines.add(
                    Csv.line(
                            List.of(
                                    move.change().beneficiary().value(),
                                    word(move.change().kind()),
                                    move.change().cause().key(),
                                    RosterLine.reason(move.before().assignment()),
                                    RosterLine.reason(move.after().assignment()),
                                    Explainer.inWords(move.after().assignment()))));
        }
        lines.add("");
        lines.add("members_before,members_after,member_months_after");
        long before = run.roster().decisions().stream().filter(Decision::toContract).count();
        lines.add(Csv.line(List.of(before, projection.members(), projection.memberMonths())));
        scenario.shared(then)
                .forEach(id ->
                        lines.add(
                                "%s stands on another organization's list, too: what it bills counts for nobody"
                                        .formatted(id)));
        return lines;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case ADDED -> "entered";
            case DROPPED -> "left";
            case CHANGED -> "changed";
            case KEPT -> "kept";
        };
    }

    /// Everyone on our roster or on the payer's list.
    static List<String> reconciliation(Roster roster, PayerList theirs) {
        List<String> lines = new ArrayList<>();
        lines.add("beneficiary_id,side,decision,margin,reason,differences,their_reasons");
        for (ListedPerson person : ListMatch.of(roster, theirs).people()) {
            Optional<Decision> decision = person.decision();
            lines.add(
                    Csv.line(
                            List.of(
                                    person.beneficiary().value(),
                                    person.side().key(),
                                    decision.map(one -> RosterLine.reason(one.assignment()))
                                            .orElse("not-in-population"),
                                    decision.map(Answers::margin).orElse(""),
                                    decision.map(one -> Explainer.inWords(one.assignment()))
                                            .orElse("This person is not in the population."),
                                    differences(person),
                                    person.theirs().reasons().stream()
                                            .map(Stated::sentence)
                                            .collect(Collectors.joining(" ")))));
        }
        return lines;
    }

    private static String differences(ListedPerson person) {
        return person.differences().stream()
                .map(one ->
                        "%s: %s here, %s on the list. %s"
                                .formatted(
                                        one.what().key(), one.ours(), one.theirs(), one.sentence()))
                .collect(Collectors.joining(" "));
    }

    private static String margin(Decision decision) {
        return decision.assignment() instanceof Assigned assigned
                ? RosterLine.margin(assigned)
                : "";
    }
}
