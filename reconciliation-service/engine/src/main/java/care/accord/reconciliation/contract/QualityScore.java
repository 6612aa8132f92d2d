package care.accord.reconciliation.contract;

import care.accord.reconciliation.contract.ContractDocument.Measure;
import care.accord.reconciliation.settlement.Operation;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the measures of a contract report to its arrangement: each its rate, the weighted ones together a quality score, and those with a
/// benchmark together the share of points they earned.
public final class QualityScore {
    private static final String MEASURE = "measure:";
    private static final String QUALITY = "quality-score";
    private static final String POINTS = "quality-points";

    private QualityScore() {}

    /// What a contract has to report.
    ///
    /// @param measures their ids
    /// @param weighted whether some have weights
    /// @param benchmarked whether some name a benchmark
    public record Known(Set<String> measures, Boolean weighted, Boolean benchmarked) {
        public boolean reports(String source) {
            return (weighted && source.equals(QUALITY))
                    || (benchmarked && source.equals(POINTS))
                    || measure(source).filter(measures::contains).isPresent();
        }

        /// What may be written as a source.
        public String expected() {
            String each =
                    "a measure of the contract: "
                            + new TreeSet<>(measures)
                                    .stream()
                                            .map(MEASURE::concat)
                                            .collect(Collectors.joining(", "));
            String score =
                    weighted
                            ? ", or all with weights: " + QUALITY
                            : " (give measures weights to write " + QUALITY + ")";
            String points =
                    benchmarked
                            ? ", or the points of all: " + POINTS
                            : " (name a measure's benchmark to write " + POINTS + ")";
            return each + score + points;
        }
    }

    /// Whether a source is the points of the scorecard.
    public static boolean isPoints(String source) {
        return source.equals(POINTS);
    }

    /// Whether a source needs a result of the measure: its own rate, the weighted rates, or the points of all.
    public static boolean needs(String source, String measure, ContractDocument contract) {
        return switch (source) {
            case POINTS -> true;
            case QUALITY ->
                    contract.measures().stream()
                            .filter(one -> one.weight().isPresent())
                            .anyMatch(one -> one.measure().equals(measure));
            default -> measure(source).filter(measure::equals).isPresent();
        };
    }

    /// The figure behind a source that measures report; empty for other sources.
    ///
    /// @param rateOf the rate of a measure
    public static Optional<Rate> of(
            String source,
            ContractDocument contract,
            Citation rule,
            Function<String, Rate> rateOf) {
        return source.equals(QUALITY)
                ? Optional.of(weighted(contract, rule, rateOf))
                : measure(source).map(rateOf);
    }

    private static Rate weighted(
            ContractDocument contract, Citation rule, Function<String, Rate> rateOf) {
        Rate[] parts =
                contract.measures().stream()
                        .flatMap(measure -> part(measure, rule, rateOf))
                        .toArray(Rate[]::new);
        return Operation.SUM.rate("Quality score", rule, parts);
    }

    private static Stream<Rate> part(
            Measure measure, Citation rule, Function<String, Rate> rateOf) {
        return measure.weight().stream()
                .map(weight ->
                        Operation.PRODUCT.rate(
                                measure.title() + ", weighted",
                                rule,
                                rateOf.apply(measure.measure()),
                                Rate.rule("Weight of " + measure.title(), weight, rule)));
    }

    /// The measures that a source is of, but for the weighted ones.
    static Stream<String> measures(String source, ContractDocument contract) {
        return isPoints(source)
                ? contract.measures().stream()
                        .filter(measure -> measure.benchmark().isPresent())
                        .map(Measure::measure)
                : measure(source).stream();
    }

    /// The measure that a source names; empty for other sources.
    static Optional<String> measure(String source) {
        return source.startsWith(MEASURE)
                ? Optional.of(source.substring(MEASURE.length()))
                : Optional.empty();
    }
}
