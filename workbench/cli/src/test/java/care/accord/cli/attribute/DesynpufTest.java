package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.cli.Accord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Published synthetic claims are attributed as their plurality rule says, every beneficiary")
class DesynpufTest {

    @ParameterizedTest
    @ValueSource(strings = {"2008", "2009"})
    void equalsTheExpectation(String year, @TempDir Path scratch) throws IOException {
        Path folder = testData().resolve("desynpuf");
        assumeTrue(Files.isDirectory(folder), "the published test data are not here");
        Path out = scratch.resolve("roster.csv");

        int exit =
                Accord.run(
                        List.of(
                                "attribute",
                                "--layout",
                                "desynpuf",
                                folder.toString(),
                                "--year",
                                year,
                                "--out",
                                out.toString()));

        assertThat(exit).isZero();
        List<String> expected = Files.readAllLines(folder.resolve("expected_plurality.csv"));
        List<String> ofTheYear =
                expected.stream().filter(line -> line.startsWith(year + ",")).toList();
        assumeTrue(!ofTheYear.isEmpty(), "the expectation does not cover the year");
        assertThat(Files.readAllLines(out)).startsWith(expected.getFirst()).containsAll(ofTheYear);
        assertThat(Files.readAllLines(out)).hasSize(ofTheYear.size() + 1);
    }

    private static Path testData() {
        return Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                .map(Path::of)
                .orElse(
                        Path.of(System.getProperty("accord.root", "../.."))
                                .resolve("../shared/data"));
    }
}
