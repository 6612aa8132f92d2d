package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Person and community engagement: the sum of the dimensions of the patient survey, and up to twenty points more for not
/// doing badly in any of them, 42 CFR 412.165(a)(4). Empty unless every dimension has a score.
public record Engagement(
        List<MeasurePoints> dimensions,
        Optional<Rate> base,
        Optional<Rate> consistency,
        Optional<Rate> domain) {

    /// A dimension of the survey with the rate of the worst hospital.
    public record Dimension(Measure measure, Rate floor) {}

    private record Lowest(Rate rate, Rate way, Dimension dimension) {}

    static Engagement of(List<Dimension> dimensions, PurchasingRules rules) {
        List<MeasurePoints> points =
                dimensions.stream()
                        .map(dimension -> MeasurePoints.of(dimension.measure(), rules))
                        .toList();
        List<Rate> scores =
                points.stream().map(MeasurePoints::score).flatMap(Optional::stream).toList();
        PurchasingRules.Domain domain = rules.domain(PurchasingScore.ENGAGEMENT);
        if (scores.size() < domain.minimumMeasures()) {
            return new Engagement(points, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Rate base = Sums.of("Base score", scores, domain.rule());
        Rate consistency = consistency(dimensions, rules.consistency());
        return new Engagement(
                points,
                Optional.of(base),
                Optional.of(consistency),
                Optional.of(
                        base.plus(
                                consistency,
                                "Person and community engagement score",
                                domain.rule())));
    }

    private static Rate consistency(List<Dimension> dimensions, PointScale scale) {
        Lowest lowest = lowest(dimensions, scale.rule());
        Dimension dimension = lowest.dimension();
        List<Rate> inputs =
                List.of(lowest.rate(), dimension.floor(), dimension.measure().threshold());
        String label = "Consistency points";
        if (lowest.rate().value().compareTo(dimension.measure().threshold().value()) >= 0) {
            return scale.full(label, "every dimension reaches its achievement threshold", inputs);
        }
        if (lowest.rate().value().compareTo(dimension.floor().value()) <= 0) {
            return scale.none(label, "a dimension is at its floor", inputs);
        }
        return scale.points(
                label, lowest.rate(), dimension.floor(), dimension.measure().threshold());
    }

    /// The dimension that has come the least of the way from its floor to its threshold.
    private static Lowest lowest(List<Dimension> dimensions, Citation rule) {
        List<Lowest> all = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            Rate rate = dimension.measure().performance().orElseThrow();
            all.add(new Lowest(rate, Sums.way(rate, dimension, rule), dimension));
        }
        return all.stream().min(Comparator.comparing(lowest -> lowest.way().value())).orElseThrow();
    }
}
