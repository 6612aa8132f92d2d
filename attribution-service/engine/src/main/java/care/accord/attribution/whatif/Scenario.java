package care.accord.attribution.whatif;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.vocabulary.DateSpan;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a contract might do: practices and facilities that come or go, another window, another program's rules.
public record Scenario(
        Set<String> addedTins,
        Set<String> droppedTins,
        Set<String> addedCcns,
        Set<String> droppedCcns,
        Optional<DateSpan> window,
        Optional<AttributionRules> rules) {
    public Scenario {
        addedTins = Set.copyOf(addedTins);
        droppedTins = Set.copyOf(droppedTins);
        addedCcns = Set.copyOf(addedCcns);
        droppedCcns = Set.copyOf(droppedCcns);
    }

    /// The terms of a run as the scenario has them.
    public AttributionTerms on(AttributionTerms terms) {
        Participants now = terms.participants();
        Participants then =
                now.with(
                        changed(now.tins(), addedTins, droppedTins),
                        changed(now.ccns(), addedCcns, droppedCcns));
        return terms.with(rules.orElse(terms.rules()))
                .with(window.orElse(terms.window()))
                .with(then);
    }

    private static Set<String> changed(Set<String> now, Set<String> added, Set<String> dropped) {
        Set<String> then = new HashSet<>(now);
        then.addAll(added);
        then.removeAll(dropped);
        return then;
    }
}
