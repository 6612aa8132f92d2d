package care.accord.metrics.standard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.programrules.ProgramRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The quality score and the quality performance standard (42 CFR 425.512)")
class QualityReportsTest {
    private static final String HEADER =
            "aco,performance_year,first_year,underserved_share,measure,method,rate,cases,completeness,third\n";

    @TempDir Path folder = Path.of("");

    /// 25 percent of 001 lies between 27.54 and 23.02, in the seventh decile: 7 + 2.54 / 4.52 = 7.6.
    @Test
    void everyMeasureIsScoredAgainstItsBenchmark() throws IOException {
        String scored =
                score(
                        """
                        A1,2025,no,,001,ecqm,25,500,0.9,
                        A1,2025,no,,112,ecqm,62.6,500,0.9,
                        A1,2025,no,,134,ecqm,84.23,500,0.9,
                        A1,2025,no,,236,ecqm,79.31,500,0.9,
                        A1,2025,no,,CAHPS_1,survey,83.9,300,1,
                        A1,2025,no,,CAHPS_2,survey,92.48,300,1,
                        A1,2025,no,,479,claims,0.1443,900,1,
                        """);
        assertThat(scored)
                .isEqualTo(
                        """
                        aco,performance_year,measure,method,standing,decile,points
                        A1,2025,001,ecqm,scored,7,7.6
                        A1,2025,112,ecqm,scored,6,6.0
                        A1,2025,134,ecqm,scored,9,9.0
                        A1,2025,236,ecqm,scored,9,9.0
                        A1,2025,CAHPS_1,survey,scored,6,6.0
                        A1,2025,CAHPS_2,survey,scored,3,3.0
                        A1,2025,479,claims,scored,8,8.5
                        A1,2025,quality-score,,met-by-score,,81
                        """);
        // (7.6 + 6.0 + 9.0 + 9.0 + (6.0 + 3.0) / 2 + 8.5 + 4 for eCQMs) / 60 = 48.6 / 60
    }

    @ParameterizedTest(name = "{0}: {8}")
    @CsvSource({
        // Medicare CQMs, flat in 2025: 10 + 10 + 10 + 10 + 6.0 + 1.2 of 60. Of 001 less is better.
        "enough points,            no, SSP, cqm, 10, 90, 90, 90, met-by-score,  78.67",
        "one outcome at its tenth, no, SSP, cqm, 85, 10, 5, 5,   alternative, 24.17",
        "nothing at its tenth,     no, SSP, cqm, 95, 95, 5, 9,   not-met, 36.5",
        "first year,               yes, SSP, cqm, 95, 5, 5, 5,   met-by-first-year, 21.33",
        // By MIPS CQM, flat for 001 and 236: 001 in the second decile and 236 in the fifth.
        "reporting incentive,      no, '', cqm, 85, 5, 5, 40,    met-by-reporting-incentive, 28.17",
        "but not by Medicare CQM,  no, SSP, cqm, 85, 5, 5, 40,   alternative, 29.17"
    })
    void theStandardAndItsAlternatives(
            String rule,
            String first,
            String suffix,
            String method,
            String diabetes,
            String breast,
            String depression,
            String pressure,
            String standing,
            String score)
            throws IOException {
        String row = "A1,2025,%s,,%s%s,%s,%s,500,1,\n";
        String scored =
                score(
                        row.formatted(first, "001", suffix, method, diabetes)
                                + row.formatted(first, "112", suffix, method, breast)
                                + row.formatted(first, "134", suffix, method, depression)
                                + row.formatted(first, "236", suffix, method, pressure)
                                + "A1,2025,%s,,CAHPS_1,survey,83.9,300,1,\n".formatted(first)
                                + "A1,2025,%s,,479,claims,0.19,900,1,\n".formatted(first));
        assertThat(scored).as(rule).contains("quality-score,," + standing + ",," + score + "\n");
    }

    /// By eCQM 001 is in the second decile and 236 in the fifth, as in the incentive above; a Medicare CQM beside one changes only its own points.
    @Test
    void anotherWayOfReportingDoesNotCostTheIncentive() throws IOException {
        String reported =
                """
                A1,2025,no,,001,cqm,85,500,1,
                A1,2025,no,,112,cqm,5,500,1,
                A1,2025,no,,134,cqm,5,500,1,
                A1,2025,no,,236,cqm,40,500,1,
                A1,2025,no,,CAHPS_1,survey,83.9,300,1,
                A1,2025,no,,479,claims,0.19,900,1,
                """;
        assertThat(score(reported)).contains("quality-score,,met-by-reporting-incentive,,28.17\n");
        assertThat(score(reported + "A1,2025,no,,236SSP,cqm,50,500,1,\n"))
                .contains("A1,2025,236SSP,cqm,scored,6,6.0\n")
                .contains("quality-score,,met-by-reporting-incentive,,");
    }

    /// Four eCQMs are worth a point each, whichever way of reporting gives the points of the measure.
    @Test
    void anEcqmIsWorthItsPointBesideAMedicareCqm() throws IOException {
        String reported =
                """
                A1,2025,no,,001,ecqm,25,500,0.9,
                A1,2025,no,,112,ecqm,62.6,500,0.9,
                A1,2025,no,,134,ecqm,84.23,500,0.9,
                A1,2025,no,,236,ecqm,79.31,500,0.9,
                A1,2025,no,,CAHPS_1,survey,83.9,300,1,
                A1,2025,no,,CAHPS_2,survey,92.48,300,1,
                A1,2025,no,,479,claims,0.1443,900,1,
                """;
        assertThat(score(reported)).contains("quality-score,,met-by-score,,81\n");
        // 236 has 10 instead of 9.0 points: 49.6 / 60.
        assertThat(score(reported + "A1,2025,no,,236SSP,cqm,95,500,1,\n"))
                .contains("quality-score,,met-by-score,,82.67\n");
    }

    /// 42 CFR 425.512(a)(5)(iii), from memory.
    @Test
    void whoReportsNothingMeetsNeitherStandard() throws IOException {
        assertThat(score("A1,2025,no,,479,claims,0.14,900,1,\n"))
                .contains("quality-score,,not-met,,");
    }

    /// 42 CFR 425.512(c): at least the threshold of 76.70.
    @Test
    void extremeCircumstancesGiveAtLeastTheThreshold() throws IOException {
        String row = "A1,2025,no,,001SSP,cqm,95,500,1,,%s\n";
        String header = HEADER.replace("third\n", "third,extreme_circumstances\n");
        assertThat(scored(header + row.formatted("yes")))
                .contains("quality-score,,met-by-score,,76.7\n");
        assertThat(scored(header + row.formatted("no"))).contains("quality-score,,not-met,,");
    }

    @Test
    void whatIsNotReportedOrIncompleteIsWorthNothing() throws IOException {
        String scored =
                score(
                        """
                        A1,2026,no,,236SSP,cqm,100,500,0.74,
                        A1,2026,no,,CAHPS_1,survey,100,300,1,
                        A1,2026,no,,479,claims,0.1,199,1,
                        """);
        assertThat(scored)
                .contains("A1,2026,001,,not-reported,,0\n")
                .contains("A1,2026,236SSP,cqm,incomplete,,0\n")
                .contains("A1,2026,479,claims,too-few-cases,,0\n")
                // What CMS computes and the file does not say is left out: one of six that count.
                .contains("A1,2026,484,,no-benchmark,,0\n")
                .contains("A1,2026,quality-score,,not-met,,16.67\n");
    }

    /// 113 has no eCQM benchmark in 2026: fully reported, the ACO has at least the threshold.
    @Test
    void aMissingBenchmarkDoesNotCostTheStandard() throws IOException {
        String scored =
                score(
                        """
                        A1,2026,no,,001SSP,cqm,90,500,1,
                        A1,2026,no,,112SSP,cqm,5,500,1,
                        A1,2026,no,,113,ecqm,50,500,1,
                        A1,2026,no,,134SSP,cqm,5,500,1,
                        A1,2026,no,,236SSP,cqm,5,500,1,
                        A1,2026,no,,CAHPS_1,survey,60,300,1,
                        A1,2026,no,,479,claims,0.2,900,1,
                        A1,2026,no,,484,claims,70,900,1,
                        """);
        assertThat(scored).contains("A1,2026,quality-score,,met-by-score,,73.85\n");
    }

    /// Thirds 4 + 2 + 0 times a share of 0.30 are 1.8 points in 2025, none under a share of 0.20, none from 2026 on.
    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"2025, 0.30, 11.8", "2025, 0.19, 10", "2025, 1, 16", "2026, 0.30, 10"})
    void healthEquityAdjustment(int year, String share, String score) throws IOException {
        String row = "A1,%d,no,%s,%s,cqm,%s,500,1,%s\n";
        String scored =
                score(
                        row.formatted(year, share, "001SSP", "100", "top")
                                + row.formatted(year, share, "112SSP", "0", "middle")
                                + row.formatted(year, share, "236SSP", "0", "bottom")
                                + (year == 2026
                                        ? row.formatted(year, share, "113SSP", "0", "")
                                        : "")
                                + row.formatted(year, share, "134SSP", "0", "")
                                + "A1,%d,no,%s,CAHPS_1,survey,0,300,1,\n".formatted(year, share));
        assertThat(scored).contains("quality-score,,not-met,," + score + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A1,2025,no,,236,fax,75,500,1,        | reports.csv, line 2, method: 'fax' is none of ecqm, cqm, survey, claims
                    A1,2025,no,,236,ecqm,x,500,1,        | reports.csv, line 2, rate: 'x' is not a number
                    A1,2025,no,,999,ecqm,75,500,1,       | reports.csv, line 2, measure: '999' is not a measure of the year; its set is 001, 112, 134, 236, 321, 479
                    A1,2025,no,,CAHPS_1,survey,120,500,1, | reports.csv, line 2, rate: 120 is not a rate or score from 0 to 100
                    A1,2025,no,,236,ecqm,-1,500,1,       | reports.csv, line 2, rate: -1 is not a rate or score from 0 to 100
                    A1,2025,no,,236,ecqm,75,500,90,      | reports.csv, line 2, completeness: 90 is not a fraction from 0 to 1
                    A1,2025,maybe,,236,ecqm,75,500,1,    | reports.csv, line 2, first_year: 'maybe' is neither yes nor no
                    A1,2025,no,,236,ecqm,75,500,1,second | reports.csv, line 2, third: 'second' is none of top, middle, bottom
                    """)
    void aMistakeIsNamed(String row, String message) throws IOException {
        assertThatThrownBy(() -> score(row)).hasMessage(message);
    }

    @Test
    void aMeasureReportedTwiceInOneWayIsRefused() {
        assertThatThrownBy(() ->
                        score("A1,2025,no,,236,ecqm,75,500,1,\nA1,2025,no,,236,ecqm,80,500,1,\n"))
                .hasMessage(
                        "reports.csv, line 3, measure: '236' by ecqm is there twice; leave one out");
    }

    @Test
    void aYearNobodyHasReadIsRefused() {
        assertThatThrownBy(() -> score("A1,2031,no,,236,ecqm,75,500,1,\n"))
                .hasMessageContaining("mssp.quality_measures is not known for PY2031");
    }

    private String score(String rows) throws IOException {
        return scored(HEADER + rows);
    }

    private String scored(String text) throws IOException {
        Path file = folder.resolve("reports.csv");
        Files.writeString(file, text);
        return new QualityReports(ProgramRules.bundled(), Optional.empty()).score(file);
    }
}
