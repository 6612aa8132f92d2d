package care.accord.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("accord settle --program mssp FILE.csv --out OUT.csv")
class SettleTest {
    private static final String HEADER =
            "performance_year,aco,track,n_assigned,benchmark_total,expenditure_total,msr_published,quality_score,met_qps,met_alt_qps,revenue_category,agreement_start,disaster_adjustment_applied\n";
    private static final String ENHANCED =
            "2023,A0001,EN,20000.0,300000000.0,315884998.0,1.00%,0.8245,1,-,High Revenue,01/01/2022,-2649296\n";
    private static final String BASIC =
            "2023,\"Second, A0002\",A,34601,450902466,418729017,,0.9,1,-,Low Revenue,1/1/2023,0.0\n";

    @TempDir Path folder = Path.of("");

    @Test
    void writesOneRowPerRowInInputOrder() throws IOException {
        Result result = settle(HEADER + ENHANCED + BASIC);
        assertThat(result.code()).isZero();
        assertThat(result.written())
                .isEqualTo(
                        """
                        performance_year,aco,msr,generated,sharing_rate,loss_rate,earned,finding
                        2023,A0001,0.01,-15884998.00,0.75,0.4,-3704703.20,shared losses; Losses count: yes
                        2023,"Second, A0002",0.023539851328,32173449.00,0.4,,12611992.01,shared savings; Savings count: yes
                        """);
    }

    @Test
    void aYearWhoseRulesAreCarriedForwardSaysSo() throws IOException {
        Result result = settle(HEADER + ENHANCED.replace("2023,A0001", "2026,A0001"));
        assertThat(result.written())
                .contains(
                        "2026,A0001,0.01,-15884998.00,0.75,0.4,-3704703.20,shared losses; Losses count: yes; unverified: rules of an earlier year carried forward");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    2023,A0001         | 2031,A0001         | accord: Line 2, performance_year or agreement_start: mssp.enhanced.minimum_rate is not known for PY2031: values start in PY2019 and are verified through PY2025; settle a year that is verified, or verify this one's rules first
                    20000.0            | -5                 | accord: Line 2, n_assigned: -5 is not a number of beneficiaries; give a whole number above zero
                    300000000.0        |                    | accord: Line 2, benchmark_total: is missing; every row needs one
                    315884998.0        | plenty             | accord: Line 2, expenditure_total: 'plenty' is not a number; write digits with a decimal point and no commas
                    ,EN,               | ,ZZ,               | accord: Line 2, track: 'ZZ' is not a track; tracks are T1, T1+, T2, T3, A, B, C, D, E, EN
                    1.00%              |                    | accord: Line 2, msr_published: missing; a two-sided ACO elects its minimum rate, so it has to be given
                    01/01/2022         | January            | accord: Line 2, agreement_start: 'January' is not a date written month/day/year
                    aco,track          | aco,trak           | accord: Missing column track; required are performance_year, aco, track, n_assigned, benchmark_total, expenditure_total
                    met_alt_qps        | met_also           | accord: Unknown column 'met_also'; beside the required ones there may be msr_published, quality_score, met_qps, met_alt_qps, revenue_category, agreement_start, guardrail, disaster_adjustment_applied, participant_revenue
                    High Revenue,      | High Revenue       | accord: Line 2 has 12 fields; the header has 13
                    """)
    void badInputIsOneLineAndChangesNothing(String right, String wrong, String message)
            throws IOException {
        String text = (HEADER + ENHANCED).replace(right, wrong == null ? "" : wrong);
        Result result = settle(text);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors()).isEqualTo(message + System.lineSeparator());
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void afileThatDoesNotExistIsSaid() throws IOException {
        Result result =
                run(List.of("settle", "--program", "mssp", "nowhere.csv", "--out", "x.csv"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors())
                .isEqualTo("accord: nowhere.csv does not exist" + System.lineSeparator());
    }

    @Test
    void anUnknownProgrammeIsSaid() throws IOException {
        Result result = run(List.of("settle", "--program", "mspp", "x.csv", "--out", "y.csv"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors())
                .startsWith("accord: --program: 'mspp' is not a programme that settles files");
    }

    private Result settle(String text) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), text);
        return run(
                List.of(
                        "settle",
                        "--program",
                        "mssp",
                        in.toString(),
                        "--out",
                        folder.resolve("out.csv").toString()));
    }

    private Result run(List<String> arguments) throws IOException {
        PrintStream console = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int code = Accord.run(arguments);
            Path out = folder.resolve("out.csv");
            String written = Files.exists(out) ? Files.readString(out) : "";
            return new Result(code, errors.toString(StandardCharsets.UTF_8), written);
        } finally {
            System.setErr(console);
        }
    }

    private record Result(int code, String errors, String written) {}
}
