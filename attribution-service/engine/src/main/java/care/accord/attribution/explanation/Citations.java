package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.AttributionRules;
import care.accord.vocabulary.Citation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The rules that made a decision, in the order in which they were applied.
final class Citations {
    private Citations() {}

    static List<Citation> of(
            AttributionRules rules, Assignment outcome, List<ExplainedLine> lines) {
        Set<Citation> cited = new LinkedHashSet<>();
        switch (outcome) {
            case Assigned assigned -> {
                cited.add(assigned.step().citation());
                if (assigned.decidedBy().isTieBreak()) {
                    cited.add(rules.tieBreakCitation());
                }
            }
            case NotAssigned(Reason.Ineligible _) -> cited.add(rules.eligibilityCitation());
            case NotAssigned(Reason.NoPrimaryCare _), NotAssigned(Reason.NoRuleDecided _) -> {}
            case NotAssigned(Reason.NoPhysicianService _) ->
                    rules.steps().forEach(step -> cited.add(step.citation()));
            case NotAssigned(Reason.ChoseElsewhere _) -> cited.add(rules.voluntary().citation());
            case NotAssigned(Reason.Removed _) -> cited.add(rules.removalCitation());
        }
        lines.forEach(line -> line.rule().ifPresent(cited::add));
        return List.copyOf(cited);
    }
}
