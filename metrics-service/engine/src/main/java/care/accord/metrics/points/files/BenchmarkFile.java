package care.accord.metrics.points.files;

import care.accord.metrics.points.Benchmark;
import care.accord.metrics.points.Benchmarks;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The benchmarks of a year as the Quality Payment Program publishes them: a JSON list of measures by submission method. JSON is
/// YAML, and decimals keep the digits they are written with.
public final class BenchmarkFile {
    private static final List<String> PERCENTILES =
            List.of("1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99");
    private static final Map<String, String> METHODS =
            Map.of(
                    "electronicHealthRecord", "ecqm",
                    "registry", "cqm",
                    "administrativeClaims", "claims",
                    "certifiedSurveyVendor", "survey",
                    "claims", "part-b-claims",
                    "cmsWebInterface", "web-interface");

    private BenchmarkFile() {}

    /// Reads the file; a row without percentiles is no benchmark.
    public static Benchmarks read(Path file) throws IOException {
        Object content =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        if (!(content instanceof List<?> rows)) {
            throw refused(file, 0, "the file is no list of benchmarks");
        }
        List<Benchmark> benchmarks = new ArrayList<>();
        for (Object row : rows) {
            if (!(row instanceof Map<?, ?> fields)) {
                throw refused(file, benchmarks.size(), "it has no fields");
            }
            if (fields.get("percentiles") instanceof Map<?, ?> percentiles) {
                benchmarks.add(benchmark(file, benchmarks.size(), fields, percentiles));
            }
        }
        return new Benchmarks(benchmarks);
    }

    private static Benchmark benchmark(
            Path file, int row, Map<?, ?> fields, Map<?, ?> percentiles) {
        String method = text(file, row, fields, "submissionMethod");
        List<BigDecimal> values =
                PERCENTILES.stream()
                        .map(name -> decimal(text(file, row, percentiles, name)))
                        .toList();
        return new Benchmark(
                text(file, row, fields, "measureId"),
                METHODS.getOrDefault(method, method),
                new PerformanceYear(Integer.parseInt(text(file, row, fields, "performanceYear"))),
                text(file, row, fields, "isInverse").equals("true"),
                text(file, row, fields, "isToppedOutByProgram").equals("true"),
                values,
                new Citation("CMS, Quality Payment Program, " + file.getFileName()));
    }

    private static String text(Path file, int row, Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw refused(file, row, "%s is missing".formatted(name));
        }
        return value.toString();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static IllegalArgumentException refused(Path file, int row, String what) {
        return new IllegalArgumentException(
                "%s, benchmark %d: %s; use a benchmark file of the Quality Payment Program"
                        .formatted(file.getFileName(), row + 1, what));
    }
}
