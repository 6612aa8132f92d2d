package care.accord.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The command says what is wrong with its options in one line")
class SampleDataTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return SampleData.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    --members 200                             | --out is missing
                    --out x --members 20                      | members is 20; a county has 100 to 10000000
                    --out x --members many                    | --members is 'many', not a whole number
                    --out x --months 12                       | months is 12; a period has 24 to 60
                    --out x --cut-off 2024-06-30              | cut-off is 2024-06-30; it lies within the last twelve months
                    --out x --start 2024-01-02                | is not made of whole months
                    --out x --colour green                    | '--colour' is not an option
                    --out                                     | --out has no value
                    --out x --contract-id payer-north         | it reads PAYER/PROVIDER=ID
                    """)
    void refuses(String options, String message) {
        assertThat(run(options.split(" +", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).hasLineCount(1);
    }

    @Test
    @DisplayName("a hundred members are enough, and the period can be another")
    void writes(@TempDir Path folder) {
        String[] arguments = {
            "--members",
            "100",
            "--start",
            "2022-07-01",
            "--months",
            "30",
            "--out",
            folder.toString()
        };
        assertThat(run(arguments)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("100 members, ");
        assertThat(folder.resolve("manifest.json"))
                .content()
                .contains("\"period\": {\"start\": \"2022-07-01\", \"end\": \"2024-12-31\"}")
                .contains("\"cutOff\": \"2024-09-30\"");
    }
}
