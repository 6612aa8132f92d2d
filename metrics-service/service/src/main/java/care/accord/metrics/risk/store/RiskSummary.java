package care.accord.metrics.risk.store;

import care.accord.metrics.risk.members.RiskDistribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How the scores of a run lie, as it is kept and told.
///
/// @param models of the year's blend
/// @param members of the roster
/// @param unscored whose sex is not known or whom a model is not for; absent where they are hidden
/// @param mean normalized score; absent where few people or none have one
public record RiskSummary(
        List<String> models,
        long members,
        @Nullable Long unscored,
        @Nullable String mean,
        List<Band> bands) {

    /// Normalized scores from a threshold up to, but without, the next.
    ///
    /// @param below absent in the last band
    /// @param people absent where they are hidden: 1 to 10, or a number from which such a one would follow
    public record Band(String from, @Nullable String below, @Nullable Long people) {}

    static RiskSummary of(List<String> models, RiskDistribution found) {
        return new RiskSummary(
                models,
                found.members(),
                shown(found.unscored()),
                found.mean().map(BigDecimal::toPlainString).orElse(null),
                found.bands().stream()
                        .map(band ->
                                new Band(
                                        band.from().toPlainString(),
                                        band.below().map(BigDecimal::toPlainString).orElse(null),
                                        shown(band.people())))
                        .toList());
    }

    private static @Nullable Long shown(OptionalLong people) {
        return people.isPresent() ? people.getAsLong() : null;
    }
}
