package care.accord.attribution.comparison;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.ClaimLine;
import care.accord.population.History;
import care.accord.population.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything one person's decision follows from.
record Facts(RunTerms terms, History history) {

    /// What makes two lines the same line, whatever their content.
    private record LineKey(String claimId, int lineNumber) {
        static LineKey of(ClaimLine line) {
            return new LineKey(line.claimId(), line.lineNumber());
        }
    }

    static Facts of(Run run, int index) {
        return new Facts(run.terms(), History.of(run.population(), index));
    }

    Assignment decide() {
        Population alone = history.alone();
        return terms.on(alone).decide(alone.beneficiary(0));
    }

    /// These facts with one input taken from others.
    Facts with(Trigger input, Facts other) {
        return switch (input) {
            case WINDOW -> on(terms.overPeriodsOf(other.terms));
            case RULES -> on(terms.withRulesOf(other.terms));
            case PARTICIPANT_LIST -> on(terms.withParticipantsOf(other.terms));
            case LISTS -> on(terms.withListsOf(other.terms));
            case ELIGIBILITY ->
                    new Facts(
                            terms,
                            new History(
                                    other.history.person(),
                                    other.history.coverage(),
                                    history.lines(),
                                    history.alignments()));
            case CHOICE ->
                    new Facts(
                            terms,
                            new History(
                                    history.person(),
                                    history.coverage(),
                                    history.lines(),
                                    other.history.alignments()));
            case REVERSED_CLAIM -> withLines(standingIn(other));
            case ADJUSTED_CLAIM -> withLines(asIn(other));
            case NEW_CLAIM -> withLines(joinedBy(other));
            case TIE -> this;
        };
    }

    private Facts on(RunTerms others) {
        return new Facts(others, history);
    }

    private Facts withLines(List<ClaimLine> lines) {
        return new Facts(
                terms,
                new History(history.person(), history.coverage(), lines, history.alignments()));
    }

    private List<ClaimLine> standingIn(Facts other) {
        Map<LineKey, ClaimLine> theirs = other.lines();
        return history.lines().stream()
                .filter(line -> theirs.containsKey(LineKey.of(line)))
                .toList();
    }

    private List<ClaimLine> asIn(Facts other) {
        Map<LineKey, ClaimLine> theirs = other.lines();
        return history.lines().stream()
                .map(line -> theirs.getOrDefault(LineKey.of(line), line))
                .toList();
    }

    private List<ClaimLine> joinedBy(Facts other) {
        Map<LineKey, ClaimLine> ours = lines();
        List<ClaimLine> all = new ArrayList<>(history.lines());
        other.history.lines().stream()
                .filter(line -> !ours.containsKey(LineKey.of(line)))
                .forEach(all::add);
        return all;
    }

    private Map<LineKey, ClaimLine> lines() {
        Map<LineKey, ClaimLine> byKey = new LinkedHashMap<>();
        history.lines().forEach(line -> byKey.put(LineKey.of(line), line));
        return byKey;
    }
}
