package care.accord.reconciliation.starratings;

import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// What is added for stars that are high and even: the percentiles of all contracts say what is high, and what varies little.
/// 42 CFR 422.166(f)(1).
final class RewardFactor {
    private RewardFactor() {}

    static Rate of(WeightedStars stars, Rating rating, Variant variant, StarRules rules) {
        Setting table = rules.rule("reward_thresholds");
        RuleValue.Fields row =
                rules.row(
                                table,
                                Map.of(
                                        "rating", rating.key(),
                                        "improvement", variant.improvement().word(),
                                        "new", variant.newMeasures().word()))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "%s has no row for %s %s"
                                                .formatted(table.id(), rating.key(), variant)));
        Rate high = threshold(table, row, "mean_85th");
        Rate relativelyHigh = threshold(table, row, "mean_65th");
        Rate low = threshold(table, row, "variance_30th");
        Rate medium = threshold(table, row, "variance_70th");
        String mean =
                reaches(stars.mean(), high)
                        ? "high"
                        : reaches(stars.mean(), relativelyHigh) ? "relatively_high" : "not_high";
        String variance =
                !reaches(stars.variance(), low)
                        ? "low"
                        : !reaches(stars.variance(), medium) ? "medium" : "high";
        Setting factors = rules.rule("reward_factors");
        Optional<RuleValue.Fields> factor =
                rules.row(factors, Map.of("variance", variance, "mean", mean));
        return Rate.calculated(
                "Reward factor",
                factor.map(found -> factors.field(found, "factor").number())
                        .orElse(BigDecimal.ZERO),
                "%s variance, %s mean".formatted(variance, mean.replace('_', ' ')),
                factors.citation(),
                stars.variance(),
                low,
                medium,
                relativelyHigh,
                high);
    }

    private static Rate threshold(Setting table, RuleValue.Fields row, String name) {
        return Rate.rule(
                name.replace('_', ' ') + " percentile",
                table.field(row, name).number(),
                table.citation());
    }

    /// Compared with as many decimals as the percentile is printed with.
    private static boolean reaches(Rate value, Rate percentile) {
        int decimals = percentile.value().scale();
        return value.value().setScale(decimals, RoundingMode.HALF_UP).compareTo(percentile.value())
                >= 0;
    }
}
