package care.accord.attribution.assignment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What an answer has to be read with.
///
/// @param unverifiedRules the rules used whose text was not read, with their marks
public record Reservations(
        CompetitorCompleteness competitors,
        Set<Approximation> approximations,
        List<RuleSource> unverifiedRules) {
    /// Of an answer whose rules carry their marks themselves, and for which competitors do not matter.
    public static final Reservations NONE =
            new Reservations(CompetitorCompleteness.EXACT, Set.of(), List.of());

    /// The same for an answer of which more is approximate.
    public Reservations with(Set<Approximation> more) {
        Set<Approximation> all = EnumSet.noneOf(Approximation.class);
        all.addAll(approximations);
        all.addAll(more);
        return new Reservations(competitors, all, unverifiedRules);
    }

    public Reservations {
        approximations = Set.copyOf(approximations);
        unverifiedRules = List.copyOf(unverifiedRules);
    }
}
