package care.accord.metrics.points;

import care.accord.metrics.measure.Improvement;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Points of a scorecard's measures: which benchmark the contract names or a measure has, what its rate is worth there, and how many members are missing
/// to the next decile.
public final class ScorecardPoints {
    /// Benchmarks are in percent, or of a hundred person-years; rates are fractions, or of one.
    private static final int PERCENT = 2;

    private static final Pattern CONTENT_OF_A_NUMBER = Pattern.compile("(v\\d+.*|FHIR.*)?");

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
                        .map(found -> inPercent(found, all))
                        .ifPresent(
                                found -> assigned.put(names.field(row, "measure").text(), found));
            }
        }
        return new ScorecardPoints(all, year, assigned);
    }

    /// What a rate is worth.
    ///
    /// @param next rate with which the next decile begins, in the unit of the measure; absent in the tenth
    /// @param members still to reach it, or events to avoid; of an inverse benchmark, members to be fewer
    public record Worth(
            Benchmark benchmark, MeasurePoints points, Optional<BigDecimal> next, long members) {

        /// The rates with which the first to the tenth decile begin, the worst first, in the unit of the measure.
        public List<BigDecimal> deciles() {
            return benchmark.thresholds().stream().map(ScorecardPoints::fraction).toList();
        }

        /// In which the rate is, 1 to 10; empty where there are too few cases to be scored.
        public OptionalInt decile() {
            return switch (points) {
                case MeasurePoints.Scored scored -> OptionalInt.of(scored.decile());
                case MeasurePoints.Incomplete _,
                        MeasurePoints.NotReported _,
                        MeasurePoints.TooFewCases _,
                        MeasurePoints.NoBenchmark _ ->
                        OptionalInt.empty();
            };
        }
    }

    /// Absent where the measure has no benchmark, or nobody knows the one that is named.
    ///
    /// @param agreed what the contract wants the rate to be held against
    public Optional<Worth> worth(
            Optional<AgreedBenchmark> agreed, String measure, MeasuredRate found) {
        return agreed.map(this::find)
                .orElseGet(() -> benchmark(measure))
                .map(benchmark -> worth(benchmark, found));
    }

    /// The same of a share where no contract names a benchmark; absent also where nobody counts.
    public Optional<Worth> worth(String measure, long numerator, long denominator) {
        return denominator == 0
                ? Optional.empty()
                : worth(Optional.empty(), measure, MeasuredRate.share(numerator, denominator));
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
                    Benchmarks.of(all, name.year())
                            .find(name.measure(), name.method())
                            .map(found -> inPercent(found, all));
            case OwnDeciles own -> Optional.of(own.benchmark(year));
        };
    }

    /// A few benchmarks are published as fractions.
    private static Benchmark inPercent(Benchmark published, ProgramRules all) {
        Setting fractions =
                all.byPerformanceYear("quality.benchmarks_in_fractions").in(published.year());
        boolean isFraction =
                fractions.rows().stream()
                        .map(row -> fractions.field(row, "measure").text())
                        .anyMatch(published.measure()::equals);
        return isFraction ? published.times(BigDecimal.ONE.movePointRight(PERCENT)) : published;
    }

    private Worth worth(Benchmark benchmark, MeasuredRate found) {
        BigDecimal percent = found.rate().movePointRight(PERCENT);
        // Members are all of the roster: nobody is left out of the report.
        MeasurePoints points =
                new Performance(percent, found.cases(), BigDecimal.ONE)
                        .against(Optional.of(benchmark), rules.cases(), rules);
        OptionalInt following = benchmark.next(percent);
        if (following.isEmpty()) {
            return new Worth(benchmark, points, Optional.empty(), 0);
        }
        BigDecimal next = fraction(benchmark.threshold(following.getAsInt()));
        Improvement better = benchmark.isInverse() ? Improvement.DECREASE : Improvement.INCREASE;
        return new Worth(benchmark, points, Optional.of(next), found.distance().to(next, better));
    }

    private static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(PERCENT);
    }

    private Optional<Benchmark> benchmark(String measure) {
        return assigned.entrySet().stream()
                .filter(entry -> isNamed(entry.getKey(), measure))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// By its own name, or by the number of an eCQM, which its versions and its FHIR content carry: `CMS122v13`, `CMS122FHIRDiabetesAssess`.
    private static boolean isNamed(String name, String measure) {
        return measure.startsWith(name)
                && CONTENT_OF_A_NUMBER.matcher(measure.substring(name.length())).matches();
    }
}
