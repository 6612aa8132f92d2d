package care.accord.metrics.points;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Points of a scorecard's measures: which benchmark a measure has, what its rate is worth there, and how many members are missing
/// to the next decile.
public final class ScorecardPoints {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Setting assigned;
    private final Benchmarks benchmarks;
    private final PointRules rules;

    private ScorecardPoints(Setting assigned, Benchmarks benchmarks, PointRules rules) {
        this.assigned = assigned;
        this.benchmarks = benchmarks;
        this.rules = rules;
    }

    /// Those of a year; empty where no benchmark of the year is known.
    public static Optional<ScorecardPoints> of(ProgramRules all, PerformanceYear year) {
        Benchmarks benchmarks = Benchmarks.of(all, year);
        return benchmarks.all().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ScorecardPoints(
                                all.byPerformanceYear("quality.benchmark_of").in(year),
                                benchmarks,
                                PointRules.of(all, year)));
    }

    /// What a share of members is worth.
    ///
    /// @param next rate with which the next decile begins, a fraction; absent in the tenth
    /// @param members still to reach it; of an inverse measure, members to be fewer
    public record Worth(
            Benchmark benchmark,
            MeasurePoints points,
            Optional<BigDecimal> next,
            long members) {}

    /// Absent where the measure has no benchmark or nobody counts.
    public Optional<Worth> worth(String measure, long numerator, long denominator) {
        return benchmark(measure)
                .filter(_ -> denominator > 0)
                .map(benchmark -> worth(benchmark, numerator, denominator));
    }

    private Worth worth(Benchmark benchmark, long numerator, long denominator) {
        BigDecimal percent =
                BigDecimal.valueOf(numerator)
                        .multiply(PERCENT)
                        .divide(BigDecimal.valueOf(denominator), java.math.MathContext.DECIMAL128);
        // Members are all of the roster: nobody is left out of the report.
        MeasurePoints points =
                new Performance(percent, denominator, BigDecimal.ONE)
                        .against(Optional.of(benchmark), rules.cases(), rules);
        if (benchmark.next(percent).isEmpty()) {
            return new Worth(benchmark, points, Optional.empty(), 0);
        }
        BigDecimal next =
                benchmark.threshold(benchmark.next(percent).getAsInt()).movePointLeft(2);
        BigDecimal needed = next.multiply(BigDecimal.valueOf(denominator));
        long members =
                benchmark.isInverse()
                        ? numerator - needed.setScale(0, RoundingMode.FLOOR).longValueExact()
                        : needed.setScale(0, RoundingMode.CEILING).longValueExact() - numerator;
        return new Worth(benchmark, points, Optional.of(next), members);
    }

    private Optional<Benchmark> benchmark(String measure) {
        return assigned.rows().stream()
                .filter(row -> isNamed(assigned.field(row, "measure").text(), measure))
                .findFirst()
                .flatMap(row ->
                        benchmarks.find(
                                assigned.field(row, "benchmark").text(),
                                assigned.field(row, "method").text()));
    }

    private static boolean isNamed(String name, String measure) {
        return measure.startsWith(name)
                && (measure.length() == name.length()
                        || !Character.isDigit(measure.charAt(name.length())));
    }
}
