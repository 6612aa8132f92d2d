package care.accord.metrics.points;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Decile points of measures (42 CFR 414.1380(b)(1))")
class BenchmarkTest {
    private static final ProgramRules RULES = ProgramRules.bundled();

    @ParameterizedTest(name = "{0} {1} of {2}: {3} earns {4}")
    @CsvSource({
        // Blood pressure control, 2025: the fifth decile goes from 65.32 to 68.735.
        "236, ecqm, 2025, 65.32, 5.0",
        "236, ecqm, 2025, 67.03, 5.5",
        "236, ecqm, 2025, 68.73, 5.9",
        "236, ecqm, 2025, 68.735, 6.0",
        "236, ecqm, 2025, 84.74, 10",
        "236, ecqm, 2025, 100, 10",
        "236, ecqm, 2025, 45.70, 1.9",
        "236, ecqm, 2025, 25.635, 1.5",
        "236, ecqm, 2025, 0, 1.0",
        // Poor control of diabetes, of which less is better. CMS prints the tenth decile of 2024 as
        // <= 14.53.
        "001, ecqm, 2024, 14.53, 10",
        "001, ecqm, 2024, 14.54, 9.9",
        "001, ecqm, 2024, 0, 10",
        "001, ecqm, 2024, 17.18, 9.5",
        "001, ecqm, 2024, 93.62, 2.0",
        "001, ecqm, 2024, 96.56, 1.5",
        "001, ecqm, 2024, 100, 1.0",
        // Flat: steps of ten.
        "236SSP, cqm, 2025, 75, 8.5",
        "001SSP, cqm, 2025, 25, 8.5",
        "001SSP, cqm, 2025, 10, 10",
        // Percentiles that are equal: 134 by registry reaches 100 in the sixth decile of 2025.
        "134, cqm, 2025, 100, 10",
        "134, cqm, 2025, 99.99, 5.9",
        // A survey score and a rate of claims, in their own units.
        "CAHPS_1, survey, 2026, 80.915, 3.5",
        "479, claims, 2026, 0.1443, 8.5"
    })
    void points(String measure, String method, int year, BigDecimal rate, BigDecimal points) {
        Benchmark benchmark =
                Benchmarks.of(RULES, new PerformanceYear(year)).find(measure, method).orElseThrow();
        assertThat(benchmark.points(rate)).isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0} {1}: {2}% of {3} cases, {4} of them reported, is {5}")
    @CsvSource({
        "236, ecqm, 80, 20, 0.75, Scored 9.1",
        "236, ecqm, 80, 19, 0.75, TooFewCases 0",
        "236, ecqm, 80, 20, 0.7499, Incomplete 0",
        "236, ecqm, 80, 19, 0.7499, Incomplete 0",
        "113, web, 80, 20, 1, NoBenchmark 0",
        "134, cqm, 100, 20, 1, Scored 7"
    })
    void whatCanBeScored(
            String measure,
            String method,
            BigDecimal rate,
            long cases,
            BigDecimal completeness,
            String expected) {
        PerformanceYear year = new PerformanceYear(2025);
        MeasurePoints points =
                new Performance(rate, cases, completeness)
                        .against(
                                Benchmarks.of(RULES, year).find(measure, method),
                                20,
                                PointRules.of(RULES, year));
        assertThat(
                        points.getClass().getSimpleName()
                                + " "
                                + points.earned().stripTrailingZeros().toPlainString())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        // 65 of 100 is in the fourth decile; the fifth begins at 65.32 percent.
        "controlled-blood-pressure, 65, 100, 236, 4.9, 0.6532, 1",
        // 30 of 100 in poor control is in the sixth of 2025; the seventh begins at 27.54 percent.
        "CMS122FHIRDiabetesAssessGT9Pct, 30, 100, 001, 6.5, 0.2754, 3",
        "CMS122v13, 30, 100, 001, 6.5, 0.2754, 3"
    })
    void whatIsMissingToTheNextDecile(
            String measure,
            long numerator,
            long denominator,
            String benchmark,
            BigDecimal points,
            BigDecimal next,
            long members) {
        ScorecardPoints.Worth worth =
                ScorecardPoints.of(RULES, new PerformanceYear(2025).calendarYear())
                        .worth(measure, numerator, denominator)
                        .orElseThrow();
        assertThat(worth.benchmark().measure()).isEqualTo(benchmark);
        assertThat(worth.points().earned()).isEqualByComparingTo(points);
        assertThat(worth.next().orElseThrow()).isEqualByComparingTo(next);
        assertThat(worth.members()).isEqualTo(members);
    }

    @Test
    void aMeasureWithoutBenchmarkHasNoPoints() {
        ScorecardPoints points =
                ScorecardPoints.of(RULES, new PerformanceYear(2025).calendarYear());
        assertThat(points.worth("annual-wellness-visit", 1, 2)).isEqualTo(Optional.empty());
        assertThat(points.worth("CMS1220", 1, 2)).isEmpty();
        assertThat(points.worth("CMS122-of-our-own", 1, 2)).isEmpty();
        assertThat(points.worth("controlled-blood-pressure-in-clinics", 1, 2)).isEmpty();
        assertThat(points.worth("CMS122", 0, 0)).isEmpty();
        ScorecardPoints later = ScorecardPoints.of(RULES, new PerformanceYear(2030).calendarYear());
        assertThat(later.worth("CMS122", 1, 2)).isEmpty();
    }

    @Test
    @DisplayName(
            "a contract can name another set of deciles; one that nobody knows is worth nothing")
    void aContractNamesItsBenchmark() {
        ScorecardPoints points =
                ScorecardPoints.of(RULES, new PerformanceYear(2025).calendarYear());
        // The third decile of 2026 reaches from 62.33 to 68.17: 65 is 0.46 of the way.
        ScorecardPoints.Worth worth =
                points.worth(
                                Optional.of(named("236SSP", 2026)),
                                "controlled-blood-pressure",
                                MeasuredRate.share(65, 100))
                        .orElseThrow();
        assertThat(worth.benchmark().year()).isEqualTo(new PerformanceYear(2026));
        assertThat(worth.points().earned()).isEqualByComparingTo("3.5");
        assertThat(
                        points.worth(
                                Optional.of(named("999", 2026)),
                                "CMS122",
                                MeasuredRate.share(65, 100)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "measures together: 4.9 and 6.5 of 20 points are 57 of 100; what could not be scored is left out")
    void togetherOfHundred() {
        ScorecardPoints points =
                ScorecardPoints.of(RULES, new PerformanceYear(2025).calendarYear());
        List<MeasurePoints> three =
                List.of(
                        points.worth("controlled-blood-pressure", 65, 100).orElseThrow().points(),
                        points.worth("CMS122", 30, 100).orElseThrow().points(),
                        points.worth("CMS122", 3, 10).orElseThrow().points());
        QualityPoints together = points.together(three).orElseThrow();
        assertThat(together.score()).isEqualByComparingTo("57.00");
        assertThat(together.earned()).isEqualByComparingTo("11.4");
        assertThat(together.measures()).isEqualTo(2);
        assertThat(points.together(three.subList(2, 3))).isEmpty();
    }

    private static BenchmarkName named(String measure, int year) {
        return new BenchmarkName(measure, "cqm", new PerformanceYear(year));
    }
}
