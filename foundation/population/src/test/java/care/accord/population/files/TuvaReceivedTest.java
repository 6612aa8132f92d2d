package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A table of the Tuva input layer without dates of a file says by the claim when it was known")
class TuvaReceivedTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "paid on {0}, {1} and {2}: known on {3}")
    @CsvSource({
        "'', '', '', 2025-02-28",
        "2025-03-05, 2025-03-05, 2025-03-05, 2025-03-05",
        "2025-03-05, 2025-03-09, '', 2025-03-05",
    })
    @DisplayName("the lines of a claim are one version of it, on whatever days they were paid")
    void linesOfAClaimAreKnownTogether(String first, String second, String third, LocalDate known)
            throws IOException {
        List<ReportedClaim> claims = new ArrayList<>();
        Path file =
                Files.writeString(
                        folder.resolve("claims.csv"),
                        "claim_id,claim_line_number,person_id,claim_start_date,claim_end_date,claim_line_start_date,paid_date\n"
                                + "K1,1,P1,2025-02-03,2025-02-28,2025-02-03,%s\n".formatted(first)
                                + "K1,2,P1,2025-02-03,2025-02-28,2025-02-10,%s\n".formatted(second)
                                + "K1,3,P1,2025-02-03,2025-02-28,2025-02-20,%s\n".formatted(third)
                                + "K1,1,P2,2025-02-03,2025-02-28,2025-02-20,2025-06-01\n");
        FeedReader.read(
                FeedFile.of(FeedKind.TUVA_MEDICAL_CLAIM, file),
                new FeedSink() {
                    @Override
                    public void claim(ReportedClaim claim) {
                        claims.add(claim);
                    }
                });

        assertThat(claims)
                .extracting(claim -> claim.line().received())
                .containsExactly(known, known, known, LocalDate.of(2025, 6, 1));
    }
}
