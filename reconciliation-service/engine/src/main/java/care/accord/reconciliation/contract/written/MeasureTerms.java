package care.accord.reconciliation.contract.written;

import care.accord.programrules.Parameter;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.reconciliation.contract.ContractDocument.Benchmark;
import care.accord.reconciliation.contract.ContractDocument.Measure;
import care.accord.reconciliation.contract.ContractDocument.Role;
import care.accord.vocabulary.PerformanceYear;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One of the `measures` of a contract document: the rate to come to, what it decides, and what its points are held against.
final class MeasureTerms {
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private MeasureTerms() {}

    static Measure read(Fields fields) {
        Measure measure =
                new Measure(
                        fields.slug("measure"),
                        fields.text("title"),
                        fields.bar("target"),
                        Role.valueOf(
                                fields.code("role", List.of("gate", "bonus", "report"))
                                        .toUpperCase(Locale.ROOT)),
                        fields.has("weight")
                                ? Optional.of(fields.fraction("weight"))
                                : Optional.empty(),
                        fields.has("benchmark")
                                ? benchmark(fields.object("benchmark"))
                                : Optional.empty());
        fields.refuseUnknown();
        return measure;
    }

    /// A benchmark that nobody knows is refused: there would never be points.
    private static Optional<Benchmark> benchmark(Fields fields) {
        Benchmark named =
                new Benchmark(
                        fields.text("measure"),
                        fields.text("method"),
                        fields.whole("year", 1, LAST_YEAR_OF_FOUR_DIGITS));
        fields.refuseUnknown();
        List<String> known = known(named.year());
        if (known.isEmpty()) {
            fields.wrong("year", "expected a year whose benchmarks are known here", "");
        } else if (!known.contains(named.inWords())) {
            fields.wrong(
                    "measure",
                    "and method are '%s', which has no benchmark in %d: write one of %s"
                            .formatted(named.inWords(), named.year(), String.join(", ", known)),
                    "");
        }
        return Optional.of(named);
    }

    /// What is known of a year, each by measure and method.
    private static List<String> known(int year) {
        Parameter<PerformanceYear> benchmarks =
                ProgramRules.bundled().byPerformanceYear("quality.benchmarks");
        if (!PerformanceYear.isOne(year) || !benchmarks.isKnownIn(new PerformanceYear(year))) {
            return List.of();
        }
        Setting table = benchmarks.in(new PerformanceYear(year));
        return table.rows().stream()
                .map(row ->
                        table.field(row, "measure").text()
                                + " "
                                + table.field(row, "method").text())
                .toList();
    }

    /// The inverse of [#read].
    static Map<String, Object> tree(Measure measure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", measure.measure());
        tree.put("title", measure.title());
        tree.put(
                switch (measure.target().side()) {
                    case AT_LEAST -> "target";
                    case AT_MOST -> "atMost";
                },
                measure.target().rate().toPlainString());
        tree.put("role", measure.role().name().toLowerCase(Locale.ROOT));
        measure.weight().ifPresent(weight -> tree.put("weight", weight.toPlainString()));
        measure.benchmark().ifPresent(benchmark -> tree.put("benchmark", tree(benchmark)));
        return tree;
    }

    private static Map<String, Object> tree(Benchmark benchmark) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", benchmark.measure());
        tree.put("method", benchmark.method());
        tree.put("year", benchmark.year());
        return tree;
    }

    /// One sentence for each.
    static List<String> sentences(List<Measure> measures) {
        return measures.stream().map(MeasureTerms::sentence).toList();
    }

    private static String sentence(Measure measure) {
        return "%s is to come to %s%s%s; it %s."
                .formatted(
                        measure.title(),
                        ContractWords.bar(measure.target()),
                        measure.weight()
                                .map(weight ->
                                        " and makes up %s of the quality score"
                                                .formatted(ContractWords.percentage(weight)))
                                .orElse(""),
                        measure.benchmark()
                                .map(benchmark ->
                                        ", with points against benchmark %s of %d"
                                                .formatted(benchmark.inWords(), benchmark.year()))
                                .orElse(""),
                        switch (measure.role()) {
                            case GATE -> "opens a gate";
                            case BONUS -> "earns a bonus";
                            case REPORT -> "is reported";
                        });
    }
}
