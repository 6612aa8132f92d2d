package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Rate;
import java.util.List;
import java.util.Optional;

/// What a hospital scores on one measure: the better of achievement and improvement, 42 CFR 412.162. Empty where the
/// hospital had too few cases.
public record MeasurePoints(
        Optional<Rate> achievement, Optional<Rate> improvement, Optional<Rate> score) {

    static MeasurePoints of(Measure measure, PurchasingRules rules) {
        Optional<Rate> achievement =
                measure.performance().map(rate -> achievement(measure, rate, rules.achievement()));
        Optional<Rate> improvement =
                measure.performance()
                        .flatMap(rate ->
                                measure.baseline()
                                        .map(before ->
                                                improvement(
                                                        measure,
                                                        rate,
                                                        before,
                                                        rules.improvement())));
        Optional<Rate> score =
                achievement.map(achieved ->
                        improvement
                                .map(improved ->
                                        achieved.orAtLeast(
                                                improved,
                                                measure.name() + " score",
                                                rules.achievement().rule()))
                                .orElse(achieved));
        return new MeasurePoints(achievement, improvement, score);
    }

    private static Rate achievement(Measure measure, Rate rate, PointScale scale) {
        String label = measure.name() + " achievement points";
        List<Rate> inputs = List.of(rate, measure.threshold(), measure.benchmark());
        if (measure.isAsGood(rate, measure.benchmark())) {
            return scale.full(label, "as good as the benchmark", inputs);
        }
        if (!measure.isAsGood(rate, measure.threshold())) {
            return scale.none(label, "worse than the achievement threshold", inputs);
        }
        return scale.points(label, rate, measure.threshold(), measure.benchmark());
    }

    private static Rate improvement(Measure measure, Rate rate, Rate before, PointScale scale) {
        String label = measure.name() + " improvement points";
        List<Rate> inputs = List.of(rate, before, measure.benchmark());
        if (measure.isAsGood(before, rate)) {
            return scale.none(label, "no better than the hospital's baseline", inputs);
        }
        if (measure.isAsGood(before, measure.benchmark())) {
            return scale.full(label, "the baseline was as good as the benchmark already", inputs);
        }
        return scale.points(label, rate, before, measure.benchmark());
    }
}
