package care.accord.metrics.points.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.points.Benchmark;
import care.accord.metrics.points.Benchmarks;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Benchmarks are read as the Quality Payment Program publishes them")
class BenchmarkFileTest {
    private static final BigDecimal HAIR = new BigDecimal("0.0000001");

    @TempDir Path folder = Path.of("");

    /// At each threshold begins a decile, a hair before it ends the one before; and the shipped figures are those of the file.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void everyPublishedThresholdBeginsItsDecile(int year) throws IOException {
        Benchmarks published = BenchmarkFile.read(published(year));
        assertThat(published.all()).hasSizeGreaterThan(280);
        for (Benchmark benchmark : published.all()) {
            BigDecimal hair = benchmark.isInverse() ? HAIR.negate() : HAIR;
            BigDecimal last = BigDecimal.ZERO;
            for (int decile = 2; decile <= 10; decile++) {
                BigDecimal threshold = benchmark.threshold(decile);
                assertThat(benchmark.decile(threshold)).isGreaterThanOrEqualTo(decile);
                assertThat(benchmark.decile(threshold.subtract(hair))).isLessThan(decile);
                assertThat(benchmark.points(threshold)).isGreaterThanOrEqualTo(last);
                last = benchmark.points(threshold);
            }
        }
        for (Benchmark shipped :
                Benchmarks.of(ProgramRules.bundled(), new PerformanceYear(year)).all()) {
            Benchmark same = published.find(shipped.measure(), shipped.method()).orElseThrow();
            assertThat(shipped.isInverse()).isEqualTo(same.isInverse());
            assertThat(shipped.isCapped()).isEqualTo(same.isCapped());
            assertThat(shipped.percentiles())
                    .usingElementComparator(BigDecimal::compareTo)
                    .isEqualTo(same.percentiles());
        }
    }

    @Test
    void aRowWithoutItsFieldsIsRefused() throws IOException {
        Path file = folder.resolve("benchmarks.json");
        Files.writeString(file, "[{\"measureId\": \"001\", \"percentiles\": {\"1\": 1}}]");
        assertThatThrownBy(() -> BenchmarkFile.read(file))
                .hasMessage(
                        "benchmarks.json, benchmark 1: submissionMethod is missing; use a benchmark file of the Quality Payment Program");
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> BenchmarkFile.read(file))
                .hasMessageContaining("the file is no list of benchmarks");
    }

    private static Path published(int year) {
        String folder =
                Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                        .orElse(System.getProperty("accord.root", ".") + "/../shared/data");
        Path file = Path.of(folder, "ecqm", "qpp", "benchmarks-%d.json".formatted(year));
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        return file;
    }
}
