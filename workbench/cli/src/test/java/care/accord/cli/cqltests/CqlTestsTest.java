package care.accord.cli.cqltests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.cli.Accord;
import care.accord.cli.PublishedData;
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

@DisplayName("The published tests of CQL (cqframework/cql-tests)")
class CqlTestsTest {
    /// What passes with the engine of this release; docs/measures.md names what does not.
    private static final int PASSED = 1753;

    @Test
    void asManyPassAsTheDocumentationSays() throws IOException {
        CqlTestResults results = CqlTestResults.of(PublishedData.folder("ecqm/cql-tests"));
        assertThat(results.tests()).isEqualTo(1823);
        assertThat(results.passed()).isEqualTo(PASSED);
        assertThat(results.failures()).hasSize(results.tests() - results.passed());
    }

    @Test
    void aTestIsAnExpressionAndItsOutputOrAnExpressionThatMustBeRefused(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("Own.xml"),
                """
                <tests xmlns="http://hl7.org/fhirpath/tests">
                  <group name="Sums">
                    <test name="right"><expression>1 + 1</expression><output>2</output></test>
                    <test name="wrong"><expression>1 + 1</expression><output>3</output></test>
                    <test name="refused"><expression invalid="true">1 +</expression></test>
                    <test name="accepted"><expression invalid="true">1 + 1</expression></test>
                  </group>
                </tests>
                """);
        CqlTestResults results = CqlTestResults.of(folder);
        assertThat(results.groups()).containsExactly("Own Sums: 2 of 4");
        assertThat(results.failures())
                .containsExactly(
                        "Own Sums wrong: 1 + 1 must give 3, gives 2",
                        "Own Sums accepted: 1 + 1 must give an error, gives 2");
    }

    @ParameterizedTest(name = "at least {0}: exit code {1}")
    @CsvSource({"0, 0", "1, 0", "2, 1"})
    void whoAsksForSoManyIsTold(String atLeast, int exit, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Own.xml"),
                """
                <tests>
                  <group name="Sums">
                    <test name="right"><expression>1 + 1</expression><output>2</output></test>
                    <test name="wrong"><expression>1 + 1</expression><output>3</output></test>
                  </group>
                </tests>
                """);
        PrintStream out = System.out;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            assertThat(Accord.run(List.of("cql-tests", "--at-least", atLeast, folder.toString())))
                    .isEqualTo(exit);
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void aTestWithoutExpressionIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Own.xml"),
                "<tests><group name='Sums'><test name='empty'><output>2</output></test></group></tests>");
        assertThatThrownBy(() -> CqlTestResults.of(folder))
                .hasMessage("Own: the test 'empty' has no expression");
    }

    @Test
    void aFolderWithoutTestsIsSaidSo(@TempDir Path folder) {
        assertThatThrownBy(() -> CqlTestResults.of(folder))
                .hasMessageContaining("holds no XML files of tests");
    }
}
