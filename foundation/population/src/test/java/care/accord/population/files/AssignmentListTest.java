package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.Tin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The assignment list report, table 1-1, is read by its column names")
class AssignmentListTest {
    private static final String HEADER =
            "BENE_MBI_ID,BENE_1ST_NAME,BENE_SEX_CD,BENE_BRTH_DT,BENE_DEATH_DT,IN_VA_MAX,VA_TIN,VA_NPI,CBA_FLAG,"
                    + "ASSIGNMENT_TYPE,ASSIGNED_BEFORE,ENROLLFLAG1,ENROLLFLAG2,HCC_COL_1,BENE_RSK_R_SCRE_01\n";

    @TempDir Path folder;

    @Test
    void readsAnEntry() throws IOException {
        List<AssignmentListEntry> entries = new ArrayList<>();
        Verdict verdict =
                FeedReader.read(
                        file("1EG4TE5MK73,A,2,05/17/1940,,1,123456789,1234567893,1,2,0,4,3,1,0.98"),
                        new FeedSink() {
                            @Override
                            public void assignment(AssignmentListEntry entry) {
                                entries.add(entry);
                            }
                        });

        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(entries)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.beneficiary().value()).isEqualTo("1EG4TE5MK73");
                    assertThat(entry.birthDate()).isEqualTo(LocalDate.of(1940, 5, 17));
                    assertThat(entry.voluntary()).contains(true);
                    assertThat(entry.voluntaryTin()).isEqualTo(Optional.of(new Tin("123456789")));
                    assertThat(entry.claimsBased()).contains(true);
                    assertThat(entry.assignedBefore()).isFalse();
                    assertThat(entry.assignmentStep()).isEqualTo("2");
                    assertThat(entry.months()).hasSize(12).startsWith("4", "3", "");
                    assertThat(entry.risk().conditions()).containsExactly(1);
                });
    }

    @Test
    void badValuesAreRejectedByLineAndColumn() throws IOException {
        assertThat(
                        ((Verdict.Rejected)
                                        FeedReader.check(
                                                file(
                                                        "1EG4TE5MK73,A,2,17/05/1940,,1,12,1234567893,1,2,0,9,3,1,0.98")))
                                .rejections())
                .containsExactly(
                        new Rejection(
                                2,
                                "BENE_BRTH_DT",
                                "is not a date written yyyy-mm-dd or mm/dd/yyyy"),
                        new Rejection(2, "VA_TIN", "'12' is not a number of 9 digits"),
                        new Rejection(2, "ENROLLFLAG1", "'9' is not one of 0, 1, 2, 3, 4"));
    }

    private FeedFile file(String line) throws IOException {
        return FeedFile.of(
                FeedKind.ALR, Files.writeString(folder.resolve("1-1.csv"), HEADER + line + "\n"));
    }
}
