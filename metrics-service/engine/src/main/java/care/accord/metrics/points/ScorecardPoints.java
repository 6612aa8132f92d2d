package care.accord.metrics.points;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Points of a scorecard's measures: which benchmark the contract names or a measure has, what its rate is worth there, and how many members are missing
/// to the next decile.
public final class ScorecardPoints {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final ProgramRules all;
    private final Map<String, Benchmark> assigned;
    private final PointRules rules;
    private final PerformanceYear year;

    private ScorecardPoints(
            ProgramRules all, PerformanceYear year, Map<String, Benchmark> assigned) {
        this.all = all;
        this.year = year;
        this.assigned = Map.copyOf(assigned);
        this.rules = PointRules.of(all, year);
    }

    /// Those of the year in which a contract's period begins. In a year whose benchmarks nobody knows no measure has points.
    public static ScorecardPoints of(ProgramRules all, DateSpan period) {
        PerformanceYear year = new PerformanceYear(period.start().getYear());
        Benchmarks benchmarks = Benchmarks.of(all, year);
        Map<String, Benchmark> assigned = new HashMap<>();
        if (!benchmarks.all().isEmpty()) {
            Setting names = all.byPerformanceYear("quality.benchmark_of").in(year);
            for (RuleValue.Fields row : names.rows()) {
                benchmarks
                        .find(
                                names.field(row, "benchmark").text(),
                                names.field(row, "method").text())
                        .ifPresent(
                                found -> assigned.put(names.field(row, "measure").text(), found));
            }
        }
        return new ScorecardPoints(all, year, assigned);
    }

    /// What a share of members is worth.
    ///
    /// @param next rate with which the next decile begins, a fraction; absent in the tenth
    /// @param members still to reach it; of an inverse measure, members to be fewer
    public record Worth(
            Benchmark benchmark, MeasurePoints points, Optional<BigDecimal> next, long members) {}

    /// Absent where the measure has no benchmark, nobody knows the one that is named, or nobody counts.
    ///
    /// @param agreed what the contract wants the rate to be held against
    public Optional<Worth> worth(
            Optional<AgreedBenchmark> agreed, String measure, long numerator, long denominator) {
        return agreed.map(this::find)
                .orElseGet(() -> benchmark(measure))
                .filter(_ -> denominator > 0)
                .map(benchmark -> worth(benchmark, numerator, denominator));
    }

    /// The same where no contract names a benchmark.
    public Optional<Worth> worth(String measure, long numerator, long denominator) {
        return worth(Optional.empty(), measure, numerator, denominator);
    }

    /// The points of all measures together.
    public Optional<QualityPoints> together(List<MeasurePoints> points) {
        return QualityPoints.of(
                points.stream()
                        .filter(MeasurePoints::isAvailable)
                        .map(MeasurePoints::earned)
                        .toList(),
                rules.most());
    }

    private Optional<Benchmark> find(AgreedBenchmark agreed) {
        return switch (agreed) {
            case BenchmarkName name ->
                    Benchmarks.of(all, name.year()).find(name.measure(), name.method());
            case OwnDeciles own -> Optional.of(own.benchmark(year));
        };
    }

    private Worth worth(Benchmark benchmark, long numerator, long denominator) {
        BigDecimal percent =
                BigDecimal.valueOf(numerator)
                        .multiply(PERCENT)
                        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
        // Members are all of the roster: nobody is left out of the report.
        MeasurePoints points =
                new Performance(percent, denominator, BigDecimal.ONE)
                        .against(Optional.of(benchmark), rules.cases(), rules);
        if (benchmark.next(percent).isEmpty()) {
            return new Worth(benchmark, points, Optional.empty(), 0);
        }
        BigDecimal next = benchmark.threshold(benchmark.next(percent).getAsInt()).movePointLeft(2);
        BigDecimal needed = next.multiply(BigDecimal.valueOf(denominator));
        long members =
                benchmark.isInverse()
                        ? numerator - needed.setScale(0, RoundingMode.FLOOR).longValueExact()
                        : needed.setScale(0, RoundingMode.CEILING).longValueExact() - numerator;
        return new Worth(benchmark, points, Optional.of(next), members);
    }

    private Optional<Benchmark> benchmark(String measure) {
        return assigned.entrySet().stream()
                .filter(entry -> isNamed(entry.getKey(), measure))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isNamed(String name, String measure) {
        return measure.startsWith(name)
                && (measure.length() == name.length()
                        || !Character.isDigit(measure.charAt(name.length())));
    }
}
