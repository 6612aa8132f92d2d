package care.accord.attribution.assignment;

import java.util.List;
import java.util.Set;

/// What an answer has to be read with.
///
/// @param unverifiedRules the rules used whose text was not read, with their marks
public record Reservations(
        CompetitorCompleteness competitors,
        Set<Approximation> approximations,
        List<RuleSource> unverifiedRules) {
    public Reservations {
        approximations = Set.copyOf(approximations);
        unverifiedRules = List.copyOf(unverifiedRules);
    }
}
