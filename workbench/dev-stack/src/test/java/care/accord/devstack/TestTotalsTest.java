package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The closing line of ./accord test counts every report of this run")
class TestTotalsTest {
    private static final String TWO_OF_FOUR_PASS =
            """
            <testsuite tests="4">
              <testcase classname="A" name="one"/>
              <testcase classname="A" name="two"/>
              <testcase classname="A" name="three"><failure/></testcase>
              <testcase classname="A" name="four"><skipped/></testcase>
            </testsuite>
            """;

    private final Instant began = Instant.parse("2000-01-01T12:00:00Z");

    @TempDir private Path root = Path.of("");

    @Test
    void javaAndPortalReportsAddUp() throws IOException {
        write("a/target/surefire-reports/TEST-A.xml", 1);
        write("b/target/failsafe-reports/TEST-B.xml", 1);
        write("gateway/portal/target/vitest-junit.xml", 1);

        assertThat(totals()).isEqualTo("6 passed, 3 failed, 3 skipped");
    }

    @Test
    void reportsOfAnEarlierRunAndForeignFilesDoNotCount() throws IOException {
        write("a/target/surefire-reports/TEST-A.xml", 1);
        write("a/target/surefire-reports/TEST-Old.xml", -1);
        write("portal/node_modules/x/target/vitest-junit.xml", 1);
        write("a/target/surefire-reports/other.xml", 1);

        assertThat(totals()).isEqualTo("2 passed, 1 failed, 1 skipped");
    }

    private String totals() throws IOException {
        return TestTotals.in(root, FileTime.from(began)).toString();
    }

    private void write(String name, int secondsAfterBegin) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, TWO_OF_FOUR_PASS);
        Files.setLastModifiedTime(file, FileTime.from(began.plusSeconds(secondsAfterBegin)));
    }
}
