package care.accord.metrics.scorecard.events;

import care.accord.messages.ContractActivated.MeasureTerms;
import care.accord.metrics.points.AgreedBenchmark;
import care.accord.metrics.points.BenchmarkName;
import care.accord.metrics.points.OwnDeciles;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.Optional;

/// What a contract says a measure's points are held against: its own deciles, or published ones by name.
final class AgreedDeciles {
    private AgreedDeciles() {}

    static Optional<AgreedBenchmark> of(MeasureTerms measure) {
        if (measure.ownDeciles() != null) {
            return Optional.of(
                    new OwnDeciles(
                            measure.ownDeciles().source(),
                            measure.ownDeciles().direction().equals("lower"),
                            measure.ownDeciles().deciles().stream().map(BigDecimal::new).toList()));
        }
        return Optional.ofNullable(measure.benchmark())
                .map(named ->
                        new BenchmarkName(
                                named.measure(),
                                named.method(),
                                new PerformanceYear(named.year())));
    }
}
