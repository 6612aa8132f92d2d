package care.accord.attribution.roster.rest;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.assignment.RuleSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What an answer has to be read with.
///
/// @param competitors `exact`, or `other-organizations-incomplete` or `other-organizations-unknown` where people can be held for
///     the contract whom another organization of the program would have
/// @param approximations where the rule was followed only as far as the facts at hand allow
/// @param unverifiedRules values used whose text nobody read
public record ReservationsJson(
        String competitors,
        List<ApproximationJson> approximations,
        List<UnverifiedJson> unverifiedRules) {
    static final ReservationsJson NONE = of(Reservations.NONE);

    public ReservationsJson {
        approximations = List.copyOf(approximations);
        unverifiedRules = List.copyOf(unverifiedRules);
    }

    /// What is approximate, as a word and in words.
    public record ApproximationJson(String key, String sentence) {}

    /// A rule that is not verified, with the values taken from it where it is a list.
    public record UnverifiedJson(String rule, List<String> values, CitationJson source) {
        static UnverifiedJson of(RuleSource source) {
            return new UnverifiedJson(
                    source.rule(), source.values(), CitationJson.of(source.citation()));
        }
    }

    static List<ApproximationJson> approximations(Set<Approximation> found) {
        return found.stream()
                .sorted(Comparator.comparing(Approximation::key))
                .map(one -> new ApproximationJson(one.key(), one.sentence()))
                .toList();
    }

    static ReservationsJson of(Reservations reservations) {
        return new ReservationsJson(
                reservations.competitors().key(),
                approximations(reservations.approximations()),
                reservations.unverifiedRules().stream().map(UnverifiedJson::of).toList());
    }
}
