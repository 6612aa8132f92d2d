package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "An assignment list report of CMS is a zip of its tables: known ones are read, others named in the verdict, and what is wrong names table, line and field")
class AssignmentReportTest {
    private static final String NAME = "P.A0001.ACO.QALR.2025Q2.D250801.T0100000_1-";
    private static final String PERSON =
            "BENE_MBI_ID,BENE_HIC_NUM,BENE_1ST_NAME,BENE_LAST_NAME,BENE_SEX_CD,BENE_BRTH_DT,BENE_DEATH_DT,";
    private static final String ADA = "ada,,A,A,2,05/17/1940,,";

    @TempDir Path folder;

    private final Map<String, String> tables = new LinkedHashMap<>();
    private final List<AssignmentListEntry> assigned = new ArrayList<>();
    private final List<ListedCare> care = new ArrayList<>();
    private final List<ListedTurnover> turnovers = new ArrayList<>();
    private final List<String> assignable = new ArrayList<>();

    @BeforeEach
    void assignedPeople() {
        tables.put(
                NAME + "1.csv",
                """
                BENE_MBI_ID,BENE_BRTH_DT,IN_VA_MAX,CBA_FLAG,ASSIGNMENT_TYPE,ASG_STATUS,HCC_version,HCC_COL_2,HCC_COL_5,EXCLUDED,GHP_EXCLUDED
                ada,05/17/1940,0,1,1,N,V28,1,0,0,0
                ben,05/18/1940,,,,,,,,1,1
                """);
    }

    @Test
    void assignedPeopleComeWithConditionsAndWhyTheyAreLeftOut() throws IOException {
        read();

        assertThat(assigned.getFirst().risk())
                .isEqualTo(new AssignmentListEntry.Risk("V28", List.of(2)));
        assertThat(assigned.getFirst().status()).isEqualTo("N");
        assertThat(assigned.getFirst().voluntary()).contains(false);
        assertThat(assigned.getFirst().excluded()).isFalse();
        assertThat(assigned.get(1).voluntary()).isEmpty();
        assertThat(assigned.get(1).excluded()).isTrue();
        assertThat(assigned.get(1).reasons()).containsExactly(ListReason.HEALTH_PLAN);
    }

    @Test
    void servicesAreListedByPracticeFacilityAndClinician() throws IOException {
        tables.put(NAME + "2.csv", PERSON + "MASTER_ID,B_EM_LINE_CNT_T\n" + ADA + "100000001,7\n");
        tables.put(NAME + "3.csv", PERSON + "MASTER_ID,B_EM_LINE_CNT_T\n" + ADA + "123456,2\n");
        tables.put(
                NAME + "4.csv",
                PERSON + "MASTER_ID,NPI_USED,PCS_COUNT\n" + ADA + "100000001,1234567893,5\n");

        assertThat(read()).isInstanceOf(Verdict.Accepted.class);
        BeneficiaryId ada = new BeneficiaryId("ada");
        assertThat(care)
                .containsExactly(
                        new ListedCare(ada, ListedCare.By.TIN, "100000001", "", 7),
                        new ListedCare(ada, ListedCare.By.CCN, "123456", "", 2),
                        new ListedCare(ada, ListedCare.By.CLINICIAN, "100000001", "1234567893", 5));
    }

    @Test
    void whoLeftComesWithEveryReasonThatIsFlagged() throws IOException {
        tables.put(
                NAME + "5.csv",
                PERSON
                        + "PLUR_R05,AB_R01,HMO_R03,NO_US_R02,MDM_R04,NOFND_R06\n"
                        + "cal,,C,C,1,05/17/1941,,1,0,1,0,0,0\n"
                        + "dan,,D,D,1,05/17/1942,06/01/2025,0,0,0,0,0,1\n");

        assertThat(read()).isInstanceOf(Verdict.Accepted.class);
        assertThat(turnovers)
                .containsExactly(
                        new ListedTurnover(
                                new BeneficiaryId("cal"),
                                Set.of(ListReason.PLURALITY_ELSEWHERE, ListReason.HEALTH_PLAN)),
                        new ListedTurnover(
                                new BeneficiaryId("dan"),
                                Set.of(ListReason.NO_VISIT_OR_OTHER, ListReason.DECEASED)));
    }

    @Test
    void whatIsNotReadIsNamedAndLinesOfAllTablesThatAreCount() throws IOException {
        tables.put(NAME + "6.csv", PERSON + "VA_SELECTION_ONLY\n" + ADA + "1\n");
        tables.put(NAME + "7.csv", "BENE_MBI_ID,U071\n");
        tables.put(NAME + "8.csv", "anything");
        tables.put(NAME + "9.csv", "BENE_MBI_ID,ADI_NATRANK\n");
        tables.put("readme.pdf", "-");

        Verdict verdict = read();

        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.totals().lines()).isEqualTo(3);
        assertThat(verdict.totals().beneficiaries()).isEqualTo(2);
        assertThat(verdict.totals().remarks())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                Remark.TABLE_1_7_FILES, 1L,
                                Remark.TABLE_1_8_FILES, 1L,
                                Remark.TABLE_1_9_FILES, 1L,
                                Remark.OTHER_FILES, 1L));
        assertThat(assignable).containsExactly("ada");
    }

    @Test
    void whatIsWrongNamesTableLineAndField() throws IOException {
        tables.put(NAME + "2.csv", PERSON + "MASTER_ID\n" + ADA + "100000001\n");
        tables.put(NAME + "5.csv", PERSON + "PLUR_R05\n" + ADA + "0\ncal,,C,C,1,05/17/1941,,2\n");

        assertThat(read())
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> {
                            assertThat(rejected.rejections())
                                    .containsExactly(
                                            new Rejection(
                                                    0,
                                                    "1-2",
                                                    "missing the required columns B_EM_LINE_CNT_T"),
                                            new Rejection(
                                                    3, "1-5 PLUR_R05", "'2' is not one of 0, 1"));
                            assertThat(rejected.accepted().lines()).isEqualTo(3);
                            assertThat(rejected.rejected().lines()).isEqualTo(1);
                        });
        assertThat(FeedReader.checkHeader(file()))
                .containsExactly("1-2 missing the required columns B_EM_LINE_CNT_T");
    }

    @Test
    void aReportHasTable11AndNoTableTwice() throws IOException {
        String turnover = PERSON + "PLUR_R05\n";
        tables.clear();
        tables.put(NAME + "5.csv", turnover);
        tables.put("again/" + NAME + "5.csv", turnover);

        assertThat(read())
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected ->
                                assertThat(rejected.rejections())
                                        .extracting(Rejection::field, Rejection::reason)
                                        .containsExactly(
                                                tuple(
                                                        "1-5",
                                                        "is there twice: send the files of one report"),
                                                tuple(
                                                        "1-1",
                                                        "is missing: without it nobody is assigned; the name of its file ends in 1-1.csv")));
    }

    private Verdict read() throws IOException {
        return FeedReader.read(
                file(),
                new FeedSink() {
                    @Override
                    public void assignment(AssignmentListEntry entry) {
                        assigned.add(entry);
                    }

                    @Override
                    public void listedCare(ListedCare one) {
                        care.add(one);
                    }

                    @Override
                    public void turnover(ListedTurnover turnover) {
                        turnovers.add(turnover);
                    }

                    @Override
                    public void assignable(BeneficiaryId person) {
                        assignable.add(person.value());
                    }
                });
    }

    private FeedFile file() throws IOException {
        Path zip = folder.resolve("report.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                packed.putNextEntry(new ZipEntry(table.getKey()));
                packed.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return FeedFile.of(FeedKind.ALR, zip);
    }
}
