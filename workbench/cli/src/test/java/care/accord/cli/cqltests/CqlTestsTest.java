package care.accord.cli.cqltests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.cli.PublishedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aFolderWithoutTestsIsSaidSo(@TempDir Path folder) {
        assertThatThrownBy(() -> CqlTestResults.of(folder))
                .hasMessageContaining("holds no XML files of tests");
    }
}
