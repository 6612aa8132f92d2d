package care.accord.cli.settle;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.programrules.DocumentText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("accord settle --arrangement FILE or --program NAME, --inputs INPUTS --out OUT")
class SettleArrangementTest {
    private static final String CONTRACT =
            """
            inputs:
              benchmark: { is: amount, sign: above-zero }
              expenditures: { is: amount }
            blocks:
              - comparison: savings
                of: benchmark
                less: expenditures
              - corridor: counts
                of: savings
                against: benchmark
                minimum: 0.02
                counts: first-dollar
              - share: shared-savings
                of: counts
                rate: 0.50
            payment: shared-savings
            """;

    @TempDir Path folder = Path.of("");

    @Test
    void settlesMyDocumentExplainsItAndAsksWhatIf() throws IOException {
        Result result =
                run(
                        "--arrangement",
                        file("contract.yaml", CONTRACT),
                        "--inputs",
                        file("inputs.json", "{\"benchmark\": \"1000.00\", \"expenditures\": 900}"),
                        "--explain",
                        "--what-if",
                        "expenditures=800",
                        "--what-if",
                        "Shared savings, rate=0.25");
        assertThat(result.errors()).isEmpty();
        Map<String, Object> answer = DocumentText.read(result.written());
        assertThat(answer).containsEntry("payment", "50.00");
        assertThat(answer.get("explanation"))
                .asString()
                .contains("Shared savings: $50.00 = Counts x Shared savings, rate");
        assertThat(answer.get("whatIf"))
                .asString()
                .contains("payment=50.00")
                .contains("key=savings, label=Savings, from=100.00, to=200.00, delta=100.00");
    }

    @Test
    void settlesWhatShipsByName() throws IOException {
        Result result =
                run(
                        "--program",
                        "hospital-value-based-purchasing",
                        "--inputs",
                        file(
                                "inputs.json",
                                "{performance-year: 2024, base-operating-payments: 10000000, total-performance-score: 60, slope: 2.5}"));
        assertThat(result.errors()).isEmpty();
        assertThat(DocumentText.read(result.written())).containsEntry("payment", "100000.00");
    }

    @Test
    void aCsvGivesARowForEach() throws IOException {
        Result result =
                run(
                        "--arrangement",
                        file("contract.yaml", CONTRACT),
                        "--inputs",
                        file("inputs.csv", "benchmark,expenditures\n1000,900\n1000,990\n"));
        assertThat(result.written().lines())
                .containsExactly(
                        "line,payment,savings,counts,shared-savings",
                        "2,50.00,100.00,100.00,50.00",
                        "3,0.00,10.00,0.00,0.00");
    }

    @Test
    void theArrangementsThatShipAreListed() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(Accord.run(List.of("settle", "--list"))).isZero();
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("glide-path")
                .contains("ACO REACH, Global option");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    contract.yaml | {benchmark: 0, expenditures: 5}       | inputs.json: benchmark is '0': write dollars such as 1234.50, above zero
                    contract.yaml | {benchmark: 9}                        | inputs.json: expenditures is missing: report Expenditures, dollars such as 1234.50, zero or more
                    contract.yaml | [1, 2]                                | inputs.json: is not a document with fields
                    broken.yaml   | {benchmark: 9, expenditures: 5}       | broken.yaml: The arrangement cannot be settled: /blocks/2/rate is '1.50': a share is a fraction from 0 to 1; a factor belongs into a base
                    nowhere.yaml  | {benchmark: 9, expenditures: 5}       | nowhere.yaml: the file does not exist
                    """)
    void badInputIsOneLineAndChangesNothing(String document, String inputs, String message)
            throws IOException {
        file("contract.yaml", CONTRACT);
        file("broken.yaml", CONTRACT.replace("rate: 0.50", "rate: 1.50"));
        Result result =
                run(
                        "--arrangement",
                        folder.resolve(document).toString(),
                        "--inputs",
                        file("inputs.json", inputs));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors()).endsWith(message + System.lineSeparator());
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Result run(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("settle"));
        arguments.addAll(List.of(options));
        Path out = folder.resolve("out.json");
        arguments.addAll(List.of("--out", out.toString()));
        PrintStream console = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int code = Accord.run(arguments);
            String written = Files.exists(out) ? Files.readString(out) : "";
            return new Result(code, errors.toString(StandardCharsets.UTF_8), written);
        } finally {
            System.setErr(console);
        }
    }

    private record Result(int code, String errors, String written) {}
}
