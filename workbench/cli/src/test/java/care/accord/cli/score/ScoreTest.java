package care.accord.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.cli.PublishedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("accord score PROGRAM DIR --out OUT")
class ScoreTest {
    @TempDir Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    star-rating .      --out x.csv        | 'star-rating' is not a program that scores files; use hospital-vbp, star-ratings or app
                    app .              --explain A1       | --explain: app does not explain; hospital-vbp and star-ratings do
                    star-ratings .     --undetermined x   | --undetermined: only hospital-vbp leaves values open; leave it out
                    star-ratings empty --out x.csv        | summary_ratings.csv does not exist: ratings need all files of the year
                    """)
    void badInputIsSaidInOneLine(String arguments, String message) {
        Result result = run(arguments.split(" +"));
        assertThat(result.code()).isNotZero();
        assertThat(result.error()).endsWith(message.strip());
    }

    @Test
    void aContractIsExplainedAndAllAreWritten() throws IOException {
        Path data = data();
        Path out = folder.resolve("stars.csv");
        Result result =
                run("star-ratings", data.toString(), "--explain", "H0028", "--out", out.toString());
        assertThat(result.code()).isZero();
        assertThat(result.printed())
                .startsWith("Part C Summary: 3.5 = ")
                .contains("Reward factor: ", "Categorical adjustment index of category 4: ");
        assertThat(Files.readString(out))
                .startsWith("contract,item,value\n")
                .contains("H0028,Overall,3.5\n");
    }

    /// Of this hospital's scores only one ratio is open: its finding names both values, and so does the list.
    @Test
    void aHospitalIsExplainedAndWhatIsOpenIsListed() throws IOException {
        Path open = folder.resolve("open.csv");
        Result result =
                run(
                        "hospital-vbp",
                        PublishedData.folder("hospital-value-based-purchasing-fy2024").toString(),
                        "--explain",
                        "010021",
                        "--undetermined",
                        open.toString());
        assertThat(result.code()).isZero();
        assertThat(result.printed())
                .startsWith("Total performance score: 21.66")
                .contains("Total HAC score is determined by what is printed: yes");
        assertThat(Files.readString(open))
                .startsWith("facility_id,item,value,least,most,limited_by\n")
                .hasLineCount(1 + 298 + 1_060);
    }

    /// The shipped deciles and CMS's own file give the same score: (9.1 + 8.2 + 2 for eCQMs) / 50.
    @Test
    void anAcoIsScoredFromWhatItReported() throws IOException {
        Path reports = folder.resolve("reports.csv");
        Files.writeString(
                reports,
                """
                aco,performance_year,first_year,underserved_share,measure,method,rate,cases,completeness,third
                A1,2025,no,,236,ecqm,80,500,1,
                A1,2025,no,,134,ecqm,74,500,1,
                """);
        Path shipped = folder.resolve("shipped.csv");
        assertThat(run("app", reports.toString(), "--out", shipped.toString()).code()).isZero();
        assertThat(Files.readString(shipped))
                .contains("A1,2025,236,ecqm,scored,9,9.1\n")
                .contains("A1,2025,134,ecqm,scored,8,8.2\n")
                .endsWith("A1,2025,quality-score,,alternative,,38.6\n");

        Path published =
                PublishedData.folder("ecqm").resolve("qpp").resolve("benchmarks-2025.json");
        Path same = folder.resolve("same.csv");
        Result result =
                run(
                        "app",
                        reports.toString(),
                        "--benchmarks",
                        published.toString(),
                        "--out",
                        same.toString());
        assertThat(result.code()).isZero();
        assertThat(same).hasSameTextualContentAs(shipped);
    }

    private record Result(int code, String printed, String error) {}

    private static Result run(String... arguments) {
        StringWriter printed = new StringWriter();
        StringBuilder error = new StringBuilder();
        CommandLine line = new CommandLine(new Score());
        line.setOut(new PrintWriter(printed));
        line.setExecutionExceptionHandler((e, _, _) -> {
            error.append(e.getMessage());
            return 2;
        });
        return new Result(line.execute(arguments), printed.toString(), error.toString());
    }

    private static Path data() {
        String given = System.getenv("ACCORD_TEST_DATA");
        Path root =
                given == null
                        ? Path.of(System.getProperty("accord.root", "../.."))
                                .resolve("../shared/data")
                        : Path.of(given);
        Path stars = root.resolve("star-ratings-2026");
        assumeTrue(Files.isDirectory(stars), "published Star Ratings are absent");
        return stars;
    }
}
