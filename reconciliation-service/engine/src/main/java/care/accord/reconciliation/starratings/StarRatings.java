package care.accord.reconciliation.starratings;

import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.reconciliation.starratings.WeightedStars.Weighted;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The ratings of a contract from the stars of its measures: the weighted mean, the reward factor and the categorical adjustment,
/// rounded to half a star. 42 CFR 422.166(c) to (g), (i).
public final class StarRatings {
    private StarRatings() {}

    /// The ratings for which the contract has enough stars.
    public static Map<Rating, Rate> of(Contract contract, StarRules rules) {
        Map<Rating, Rate> ratings = new EnumMap<>(Rating.class);
        ContractKind kind = contract.kind();
        kind.partC().ifPresent(rating -> rate(contract, rating, rules, ratings));
        kind.partD().ifPresent(rating -> rate(contract, rating, rules, ratings));
        if (kind.partC().filter(ratings::containsKey).isPresent()
                && kind.partD().filter(ratings::containsKey).isPresent()) {
            kind.overall().ifPresent(rating -> rate(contract, rating, rules, ratings));
        }
        return ratings;
    }

    private static void rate(
            Contract contract, Rating rating, StarRules rules, Map<Rating, Rate> ratings) {
        List<Measure> measures = rules.measuresOf(rating, contract);
        List<Measure> counted =
                measures.stream().filter(measure -> !measure.isImprovement()).toList();
        if (contract.rated(counted) >= needed(contract, rating, counted, rules)) {
            ratings.put(rating, new Calculation(contract, rating, measures, rules).rated());
        }
    }

    /// Half of the measures that the contract has to report, rounded up.
    private static long needed(
            Contract contract, Rating rating, List<Measure> measures, StarRules rules) {
        if (contract.plans() == Contract.Plans.ONLY_INSTITUTIONAL) {
            String key = rating == Rating.PART_D_MA_PD ? "part_d" : rating.key();
            return rules.rule("only_institutional").field(key).number().longValueExact();
        }
        return rules.rule("required_share")
                .number()
                .multiply(BigDecimal.valueOf(contract.toReport(measures)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /// One rating of one contract.
    private record Calculation(
            Contract contract, Rating rating, List<Measure> measures, StarRules rules) {

        Rate rated() {
            Setting rounding = rules.rule("rounding");
            Rate result = heldHarmless();
            BigDecimal most = rounding.field("most").number();
            return Rate.calculated(
                    rating.title(),
                    rounded(result).min(most),
                    "%s, rounded to the nearest %s, at most %s"
                            .formatted(
                                    result.label(),
                                    rounding.field("to").number().toPlainString(),
                                    most.toPlainString()),
                    rounding.citation(),
                    result);
        }

        private BigDecimal rounded(Rate result) {
            BigDecimal step = rules.rule("rounding").field("to").number();
            return result.value().divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        }

        /// New measures do not lower the rating of a contract that a disaster struck.
        private Rate heldHarmless() {
            Rate all = improvementDropped(Variant.ALL);
            if (!isExcused()) {
                return all;
            }
            return all.orAtLeast(
                    improvementDropped(Variant.ALL.withoutNew()),
                    rating.title() + ", held harmless for new measures",
                    rules.rule("held_harmless_for").citation());
        }

        private boolean isExcused() {
            BigDecimal threshold = rules.rule("disaster_threshold").number();
            return measures.stream()
                    .filter(measure -> contract.star(measure).isPresent())
                    .flatMap(measure -> measure.disastersOf().stream())
                    .map(contract.affected()::get)
                    .anyMatch(affected ->
                            affected != null && affected.value().compareTo(threshold) >= 0);
        }

        /// A contract that does well has little left to improve: in its highest rating the better of both results counts.
        private Rate improvementDropped(Variant variant) {
            Rate with = result(variant);
            if (rating != contract.kind().highest()) {
                return with;
            }
            Setting from = rules.rule("improvement_may_be_dropped_from");
            Rate without = result(variant.withoutImprovement());
            return rounded(without).compareTo(from.number()) < 0
                    ? with
                    : with.orAtLeast(
                            without,
                            rating.title() + ", the better with or without improvement",
                            from.citation());
        }

        private Rate result(Variant variant) {
            List<Weighted> stars =
                    measures.stream()
                            .filter(variant::includes)
                            .flatMap(measure ->
                                    contract.star(measure).stream()
                                            .map(star -> new Weighted(star, measure.weight())))
                            .toList();
            WeightedStars weighted = WeightedStars.of(stars);
            Rate reward = RewardFactor.of(weighted, rating, variant, rules);
            Rate index = adjustment();
            return Rate.calculated(
                    "%s %s".formatted(rating.title(), variant),
                    weighted.mean().value().add(reward.value()).add(index.value()),
                    "%s + %s + %s"
                            .formatted(weighted.mean().label(), reward.label(), index.label()),
                    rules.rule("adjustment_index").citation(),
                    weighted.mean(),
                    reward,
                    index);
        }

        private Rate adjustment() {
            Setting table = rules.rule("adjustment_index");
            String category = contract.categories().get(rating);
            if (category == null) {
                return Rate.rule(
                        table.label() + " without a category", BigDecimal.ZERO, table.citation());
            }
            RuleValue.Fields row =
                    rules.row(table, Map.of("rating", rating.key(), "category", category))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "%s: '%s' is no final adjustment category of the %s"
                                                    .formatted(
                                                            contract.id(),
                                                            category,
                                                            rating.title()
                                                                    .toLowerCase(Locale.ROOT))));
            return Rate.rule(
                    "%s of category %s".formatted(table.label(), category),
                    table.field(row, "index").number(),
                    table.citation());
        }
    }
}
