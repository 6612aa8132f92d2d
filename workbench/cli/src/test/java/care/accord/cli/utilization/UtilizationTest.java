package care.accord.cli.utilization;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.sampledata.cases.MeasureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "accord utilization computes claims measures from a folder, with the claim lines that decided")
class UtilizationTest {
    @TempDir private static Path folder;

    @BeforeAll
    static void run() throws IOException {
        MeasureCases.write(folder);
        assertThat(
                        Accord.run(
                                List.of(
                                        "utilization",
                                        "--layout",
                                        "tuva",
                                        folder.toString(),
                                        "--year",
                                        "2025",
                                        "--drugs",
                                        folder.resolve("drugs.csv").toString(),
                                        "--members",
                                        folder.resolve("members.csv").toString(),
                                        "--out",
                                        folder.resolve("out.csv").toString())))
                .isZero();
    }

    /// Every planted answer is in the list of members.
    @Test
    void membersStandWhereTheyWerePlanted() throws IOException {
        List<String> members = Files.readAllLines(folder.resolve("members.csv"));
        for (String truth :
                Files.readAllLines(folder.resolve("truth/measure-cases.csv")).stream()
                        .skip(1)
                        .toList()) {
            String[] cells = truth.split(",", 6);
            String row =
                    "%s,%s,%s,%s,%s,".formatted(cells[1], cells[0], cells[2], cells[3], cells[4]);
            assertThat(members).as(truth).anyMatch(member -> member.startsWith(row));
        }
    }

    @Test
    void evidenceNamesClaimLines() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("members.csv")))
                .contains(
                        "all-cause-readmission,case-readmission-within-30-days,met,1,2,\"Readmitted: Stay from 2025-04-04 to 2025-04-08 at 450001, I5022; after: Stay from 2025-03-01 to 2025-03-05 at 450001, I5022 (claim readmission-within-30-days-2 line 1, claim readmission-within-30-days-1 line 1)\"");
    }

    /// Everybody together has as many readmissions as are expected of everybody.
    @Test
    void everybodyIsAsExpected() throws IOException {
        String row =
                Files.readAllLines(folder.resolve("out.csv")).stream()
                        .filter(one -> one.startsWith("readmission-observed-to-expected,"))
                        .findFirst()
                        .orElseThrow();
        String rate = Objects.requireNonNull(row.substring(row.lastIndexOf(',') + 1));
        assertThat(Double.parseDouble(rate))
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void aMeasureThatDoesNotExistIsRefused() {
        assertThat(
                        Accord.run(
                                List.of(
                                        "utilization",
                                        "--layout",
                                        "tuva",
                                        folder.toString(),
                                        "--year",
                                        "2025",
                                        "--measure",
                                        "no-such-measure",
                                        "--out",
                                        folder.resolve("none.csv").toString())))
                .isEqualTo(2);
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }
}
