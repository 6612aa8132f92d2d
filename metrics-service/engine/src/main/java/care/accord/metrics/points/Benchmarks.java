package care.accord.metrics.points;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The benchmarks of a performance year.
public final class Benchmarks {
    private static final String RULE = "quality.benchmarks";
    private static final String[] PERCENTILES = {
        "p1", "p10", "p20", "p30", "p40", "p50", "p60", "p70", "p80", "p90", "p99"
    };

    private final Map<String, Benchmark> byName = new TreeMap<>();

    /// The last of a name counts.
    public Benchmarks(List<Benchmark> benchmarks) {
        benchmarks.forEach(one -> byName.put(name(one.measure(), one.method()), one));
    }

    /// Those that ship with this build: of the Shared Savings Program's measures.
    public static Benchmarks of(ProgramRules rules, PerformanceYear year) {
        if (!rules.byPerformanceYear(RULE).isKnownIn(year)) {
            return new Benchmarks(List.of());
        }
        Setting table = rules.byPerformanceYear(RULE).in(year);
        return new Benchmarks(
                table.rows().stream().map(row -> benchmark(table, row, year)).toList());
    }

    private static Benchmark benchmark(Setting table, RuleValue.Fields row, PerformanceYear year) {
        List<BigDecimal> percentiles =
                Arrays.stream(PERCENTILES).map(name -> table.field(row, name).number()).toList();
        return new Benchmark(
                table.field(row, "measure").text(),
                table.field(row, "method").text(),
                year,
                table.field(row, "inverse").text().equals("yes"),
                table.field(row, "capped").text().equals("yes"),
                percentiles,
                table.citation());
    }

    /// The benchmark of a measure submitted in a way.
    public Optional<Benchmark> find(String measure, String method) {
        return Optional.ofNullable(byName.get(name(measure, method)));
    }

    public List<Benchmark> all() {
        return new ArrayList<>(byName.values());
    }

    private static String name(String measure, String method) {
        return measure + " " + method;
    }
}
