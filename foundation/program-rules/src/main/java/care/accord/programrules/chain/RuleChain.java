package care.accord.programrules.chain;

import care.accord.vocabulary.Citation;
import java.util.List;
import java.util.stream.Stream;

/// Attribution as rules in order: the first that decides wins, and nobody is decided where none does.
///
/// @param id under which contracts and results name the chain
/// @param citation where the order of the rules is written
/// @param minimumTenureMonths member months in the contract's window without which nobody is attributed
/// @param runoutMonths after the window's end within which claims must have been received
public record RuleChain(
        String id,
        String title,
        Citation citation,
        Level level,
        DecidesFor decidesFor,
        int minimumTenureMonths,
        int runoutMonths,
        List<Exclusion> exclusions,
        List<ChainRule> rules) {
    public RuleChain {
        exclusions = List.copyOf(exclusions);
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Chain %s has no rule: it needs one".formatted(id));
        }
    }

    /// Every code list once, in order of use.
    public List<CodeSet> lists() {
        return Stream.concat(
                        exclusions.stream().flatMap(exclusion -> exclusion.list().stream()),
                        rules.stream().flatMap(rule -> rule.lists().stream()))
                .distinct()
                .toList();
    }

    /// Whether some rule counts practitioners' visits for their supervisors.
    public boolean rollsUpToSupervisors() {
        return rules.stream()
                .flatMap(rule -> rule.counted().flatMap(Visits::rollUp).stream())
                .anyMatch(rollUp -> rollUp.to() == RollUp.To.SUPERVISOR);
    }

    /// Whether some rule splits a person between providers.
    public boolean shares() {
        return rules.stream().anyMatch(ChainRule.SharedCare.class::isInstance);
    }
}
