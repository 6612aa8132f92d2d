package care.accord.metrics.points;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A rate is held against a published benchmark in one unit: readmissions a stay, admissions of a hundred person-years, shares in percent")
class BenchmarkUnitTest {
    private static final ScorecardPoints POINTS =
            ScorecardPoints.of(
                    ProgramRules.bundled(),
                    new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));

    @ParameterizedTest(
            name = "{2} of {3} by {0} {1}: decile {4}, {5} points, the next begins with {6}")
    @CsvSource({
        // 14.50 percent of stays: 0.0024 of the 0.0032 from 0.1474 to 0.1442.
        "479, claims, 145, 1000, 7, 7.8, 0.1442",
        // Worse than the worst percentile but one.
        "479, claims, 180, 1000, 1, 1.2, 0.1671",
        // 0.35 admissions a person-year are 35 of a hundred: 0.83 of the 1.84 from 35.83 to 33.99.
        "484, claims, 350, 1000, 6, 6.5, 0.3399",
        // Seventy percent of patients.
        "236, ecqm, 700, 1000, 6, 6.3, 0.72",
    })
    void inOneUnit(
            String measure,
            String method,
            long numerator,
            long denominator,
            int decile,
            BigDecimal points,
            BigDecimal next) {
        ScorecardPoints.Worth worth =
                POINTS.worth(
                                Optional.of(
                                        new BenchmarkName(
                                                measure, method, new PerformanceYear(2024))),
                                "any",
                                MeasuredRate.share(numerator, denominator))
                        .orElseThrow();

        assertThat(worth.decile()).hasValue(decile);
        assertThat(worth.points().earned()).isEqualByComparingTo(points);
        assertThat(worth.next().orElseThrow()).isEqualByComparingTo(next);
    }
}
