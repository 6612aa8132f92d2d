package care.accord.metrics.gap;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.RateStanding;
import care.accord.metrics.measure.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds gaps in care. Of a measure that is wanted high a member outside the numerator has one, of an inverse measure a
/// member in it. Standings are all that counts: no remark is looked at.
public final class GapFinder {
    private GapFinder() {}

    /// A member's gaps in a measure: one for each of its rates.
    ///
    /// @param rules one for each rate, in the measure's order
    /// @param knownOn the day until which records are known: before the due day a gap is prospective
    public static List<CareGap> find(
            List<GapRule> rules, MemberStanding member, LocalDate knownOn) {
        return rules.stream()
                .flatMap(rule -> find(rule, standing(rule, member), knownOn).stream())
                .toList();
    }

    private static Standing standing(GapRule rule, MemberStanding member) {
        return member.rates().stream()
                .filter(rate -> rate.rate().equals(rule.rate()))
                .map(RateStanding::standing)
                .findFirst()
                .orElse(member.standing());
    }

    /// The gap in one rate; empty for a member whose records could not be evaluated: neither missing nor given may be said.
    public static Optional<CareGap> find(GapRule rule, Standing standing, LocalDate knownOn) {
        return status(rule, standing, knownOn)
                .map(status ->
                        new CareGap(
                                rule.rate(),
                                status,
                                rule.due(),
                                status.isMissing() ? rule.needed() : "",
                                standing.evidence()));
    }

    private static Optional<GapStatus> status(GapRule rule, Standing standing, LocalDate knownOn) {
        return switch (standing) {
            case Standing.NotApplicable _, Standing.Excluded _ ->
                    Optional.of(GapStatus.NOT_APPLICABLE);
            case Standing.Undetermined _ -> Optional.empty();
            case Standing.Met _ ->
                    Optional.of(
                            rule.improvement() == Improvement.INCREASE
                                    ? GapStatus.CLOSED
                                    : missing(rule, knownOn));
            case Standing.Unmet _ ->
                    Optional.of(
                            rule.improvement() == Improvement.DECREASE
                                    ? GapStatus.CLOSED
                                    : missing(rule, knownOn));
        };
    }

    private static GapStatus missing(GapRule rule, LocalDate knownOn) {
        return switch (rule.remedy()) {
            case UNTIL_DUE -> knownOn.isBefore(rule.due()) ? GapStatus.PROSPECTIVE : GapStatus.OPEN;
            case NONE -> GapStatus.OPEN;
        };
    }
}
