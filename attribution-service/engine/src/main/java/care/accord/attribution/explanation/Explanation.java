package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Total;
import care.accord.vocabulary.Citation;
import java.util.List;

/// Why one beneficiary is where they are.
///
/// @param sentence the decision in plain words, without the beneficiary's name or id
/// @param totals every entity that competed, winner first
/// @param lines the claim lines those totals are made of, by service date
/// @param citations the rules that were applied, with their evidence marks
public record Explanation(
        Assignment decision,
        String sentence,
        List<Total> totals,
        List<ExplainedLine> lines,
        List<Citation> citations) {
    public Explanation {
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
        citations = List.copyOf(citations);
    }
}
