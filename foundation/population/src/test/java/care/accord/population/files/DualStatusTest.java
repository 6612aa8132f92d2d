package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Dual status is CMS's code, of two characters (DUAL_STUS_CD): whoever has no Medicaid has none, and unknown is not none")
class DualStatusTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource({
        "02, 02", "08, 08", "'', ''", "00, ''", "NA, ''", "10, ''", "09, ''", "99, 99",
    })
    void isKeptAlikeByEveryLayout(String code, String kept) throws IOException {
        for (FeedFile file : List.of(eligibility(code), tuva(code))) {
            List<String> known = new ArrayList<>();
            Verdict verdict =
                    FeedReader.read(
                            file,
                            new FeedSink() {
                                @Override
                                public void coverage(ReportedCoverage coverage) {
                                    known.add(coverage.person().dualStatus());
                                }
                            });

            assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
            assertThat(known).containsExactly(kept);
        }
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({"2", "XX", "07", "full"})
    @DisplayName(
            "a code that lost its zero, or is of another list, would lower scores without a word")
    void anythingElseIsRefused(String code) throws IOException {
        for (FeedFile file : List.of(eligibility(code), tuva(code))) {
            assertThat(FeedReader.check(file))
                    .isInstanceOfSatisfying(
                            Verdict.Rejected.class,
                            verdict ->
                                    assertThat(verdict.rejections())
                                            .singleElement()
                                            .returns("dual_status_code", Rejection::field));
        }
    }

    private FeedFile eligibility(String code) throws IOException {
        return file(
                FeedKind.ELIGIBILITY,
                "person_id,payer,plan,birth_date,enrollment_start_date,enrollment_end_date,coverage,dual_status_code\n"
                        + "A,north,original,1945-05-05,2025-01-01,2025-12-31,AB,%s\n"
                                .formatted(code));
    }

    private FeedFile tuva(String code) throws IOException {
        return file(
                FeedKind.TUVA_ELIGIBILITY,
                "person_id,birth_date,enrollment_start_date,enrollment_end_date,payer_type,dual_status_code\n"
                        + "A,1945-05-05,2025-01-01,2025-12-31,medicare,%s\n".formatted(code));
    }

    private FeedFile file(FeedKind kind, String text) throws IOException {
        return FeedFile.of(
                kind, Files.writeString(Files.createTempFile(folder, "dual", ".csv"), text));
    }
}
