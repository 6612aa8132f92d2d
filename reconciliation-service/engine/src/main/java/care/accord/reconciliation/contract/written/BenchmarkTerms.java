package care.accord.reconciliation.contract.written;

import care.accord.programrules.Parameter;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.reconciliation.contract.ContractDocument.Benchmark;
import care.accord.reconciliation.contract.ContractDocument.Better;
import care.accord.reconciliation.scoring.Bar;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The `benchmark` of a measure: published deciles by their name, or the parties' own, written out.
final class BenchmarkTerms {
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;
    private static final int DECILES = 10;

    private BenchmarkTerms() {}

    /// @param side of the measure's target: rates to stay under may be above 1
    static Benchmark read(Fields fields, Bar.Side side) {
        return fields.has("deciles") ? own(fields, side) : published(fields);
    }

    private static Benchmark own(Fields fields, Bar.Side side) {
        Better direction =
                Better.valueOf(
                        fields.code("direction", List.of("higher", "lower"))
                                .toUpperCase(Locale.ROOT));
        Benchmark.Own own =
                new Benchmark.Own(fields.text("source"), direction, fields.rates("deciles", side));
        fields.refuseUnknown();
        if (fields.raw("deciles") instanceof List<?> written && written.size() != DECILES) {
            fields.refuse(
                    "/deciles",
                    "has %d rates: write the ten with which the first to the tenth decile begin, the worst first"
                            .formatted(written.size()));
        } else {
            refuseWrongWay(fields, own);
        }
        return own;
    }

    private static void refuseWrongWay(Fields fields, Benchmark.Own own) {
        List<BigDecimal> deciles = own.deciles();
        for (int i = 1; i < deciles.size(); i++) {
            int risen = deciles.get(i).compareTo(deciles.get(i - 1));
            boolean isWrong =
                    switch (own.direction()) {
                        case HIGHER -> risen < 0;
                        case LOWER -> risen > 0;
                    };
            if (isWrong) {
                fields.refuse(
                        "/deciles/" + i,
                        "goes from %s to %s, but %s is better: write the rates from the worst to the best"
                                .formatted(
                                        deciles.get(i - 1).toPlainString(),
                                        deciles.get(i).toPlainString(),
                                        own.direction().name().toLowerCase(Locale.ROOT)));
                return;
            }
        }
    }

    /// A benchmark that nobody knows is refused: there would never be points.
    private static Benchmark published(Fields fields) {
        Benchmark.Published named =
                new Benchmark.Published(
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
        return named;
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
    static Map<String, Object> tree(Benchmark benchmark) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (benchmark) {
            case Benchmark.Published named -> {
                tree.put("measure", named.measure());
                tree.put("method", named.method());
                tree.put("year", named.year());
            }
            case Benchmark.Own own -> {
                tree.put("source", own.source());
                tree.put("direction", own.direction().name().toLowerCase(Locale.ROOT));
                tree.put("deciles", own.deciles().stream().map(BigDecimal::toPlainString).toList());
            }
        }
        return tree;
    }

    /// The end of a measure's sentence. Own deciles are said in full: what is signed is what is read.
    static String phrase(Benchmark benchmark) {
        return switch (benchmark) {
            case Benchmark.Published named ->
                    ", with points against benchmark %s of %d"
                            .formatted(named.inWords(), named.year());
            case Benchmark.Own own ->
                    ", with points against the deciles of %s, of which %s is better and which begin at %s"
                            .formatted(
                                    own.source(),
                                    own.direction().name().toLowerCase(Locale.ROOT),
                                    own.deciles().stream()
                                            .map(BigDecimal::toPlainString)
                                            .collect(Collectors.joining(", ")));
        };
    }
}
