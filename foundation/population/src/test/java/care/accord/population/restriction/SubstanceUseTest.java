package care.accord.population.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.SubstanceUseFile;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A claim with a substance use code in any position is restricted as a whole (42 CFR Part 2)")
class SubstanceUseTest {
    private static final BeneficiaryId P1 = new BeneficiaryId("P1");
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    /// A demonstration, not anybody's list.
    private static final String CODES =
            """
            code_system,code,from,to,source
            icd-10-cm,Q99.81,,,demonstration
            icd-10-cm,Q98*,,,demonstration
            icd-9-cm,999.81,,,demonstration
            icd-10-pcs,XY2ZZZZ,,,demonstration
            hcpcs,H9999,,2024-12-31,demonstration
            ms-drg,998,,,demonstration
            """;

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "S1 a diagnosis in position 25 | diagnosis_code_25=Q9981 | true",
                "S2 a diagnosis of one line only | diagnosis_code_1=Q9981 | true",
                "S3 a DRG only | drg_code=998 | true",
                "S3 a DRG with a zero before it | drg_code=0998 | true",
                "S4 lower case | diagnosis_code_2=q9981 | true",
                "S4 dotted | diagnosis_code_2=Q99.81 | true",
                "S4 padded with blanks | diagnosis_code_2=  Q9981 ;drg_code= | true",
                "S5 an ICD-9 code in a field of ICD-10 | diagnosis_code_3=99981 | true",
                "a procedure | procedure_code_25=XY2ZZZZ | true",
                "a service while it was on the list | hcpcs_code=H9999;claim_start_date=2024-06-01;claim_end_date=2024-06-01 | true",
                "a service after it left the list | hcpcs_code=H9999 | false",
                "any code that begins so | diagnosis_code_1=Q98123 | true",
                "in doubt: a code cut short | diagnosis_code_1=Q99 | true",
                "another code | diagnosis_code_1=Q9982 | false",
                "a DRG of the other kind | drg_code=998;drg_code_type=apr-drg | false",
            })
    void oneCodeAnywhereIsEnough(String rule, String fields, boolean restricted) throws Exception {
        Population population = load(List.of(claim("C1", 1, fields), claim("C1", 2, "")));

        assertThat(population.restrictedClaims(P1))
                .as(rule)
                .isEqualTo(restricted ? java.util.Set.of("C1") : java.util.Set.of());
    }

    @Test
    @DisplayName(
            "numbers of claims are a person's: the same one of another person is another claim")
    void claimsOfTwoPeopleWithOneNumberAreBothTagged() throws Exception {
        String code = "diagnosis_code_1=Q9981";
        String other = claim("C1", 1, code).replace("P1", "P2");
        Population population = load(List.of(claim("C1", 1, code), other));

        assertThat(population.restrictedClaims(P1)).containsExactly("C1");
        assertThat(population.restrictedClaims(new BeneficiaryId("P2"))).containsExactly("C1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a diagnosis of the second line | 470 | Q9981 | ``",
                "a DRG | 998 | I10 | ``",
                "a procedure | 470 | I10 | 0Y6H0Z1:2025-03-01 XY2ZZZZ",
            },
            quoteCharacter = '`')
    @DisplayName(
            "medical claims are tagged alike by the reader of bytes and by that of all layouts")
    void bothReadersOfClaimsTagAlike(String rule, String drg, String diagnosis, String procedures)
            throws Exception {
        String header =
                "claim_id,claim_line_number,claim_type,person_id,plan,claim_start_date,drg_code,"
                        + "received_date,allowed_amount,paid_amount,diagnosis_code_1,diagnosis_code_2,procedure_codes\n";
        String lines =
                "C1,1,institutional,P1,A,2025-03-01,470,2025-04-01,1,1,I10,,\n"
                        + "C1,2,institutional,P1,A,2025-03-01,%s,2025-04-01,1,1,I10,%s,%s\n"
                                .formatted(drg, diagnosis, procedures)
                        + "C2,1,institutional,P1,%s,2025-03-01,470,2025-04-01,1,1,I10,E119,4A023N7\n";
        for (String plan : List.of("A", "\"A\"")) {
            Path file = Files.createTempFile(folder, "medical", ".csv");
            Files.writeString(file, header + lines.formatted(plan));
            PopulationStore store = store();
            SnapshotManifest snapshot =
                    store.publish(
                            "payer-north",
                            List.of(),
                            List.of(people(), FeedFile.of(FeedKind.MEDICAL_CLAIMS, file)));
            Population population = store.load(snapshot, LATER);

            assertThat(population.restrictedClaims(P1)).as(rule).containsExactly("C1");
            assertThat(population.claims().size()).isEqualTo(3);
        }
    }

    @Test
    void theWholeClaimIsRestrictedAndNoOther() throws Exception {
        Population population =
                load(
                        List.of(
                                claim("C1", 1, ""),
                                claim("C1", 2, "diagnosis_code_1=Q9981"),
                                claim("C2", 1, "")));

        assertThat(population.restrictedClaims(P1)).containsExactly("C1");
        assertThat(population.claims().size()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "S8 the tag is in the store, whatever becomes of the code: a later version without it lifts nothing")
    void aLaterVersionLiftsNothing() throws Exception {
        PopulationStore store = store();
        SnapshotManifest first =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(
                                people(),
                                claims(List.of(claim("C1", 1, "diagnosis_code_1=Q9981")))));
        SnapshotManifest second =
                PopulationStore.at(folder.resolve("store"))
                        .publish(
                                "payer-north",
                                List.of(first),
                                List.of(
                                        claims(
                                                List.of(
                                                        claim(
                                                                "C1",
                                                                1,
                                                                "received_date=2025-09-01;claim_adjustment_code=2")))));

        Population population = store.load(second, LATER);
        assertThat(population.claims().diagnosisCount(0)).isZero();
        assertThat(population.restrictedClaims(P1)).containsExactly("C1");
        assertThat(store.load(first, LocalDate.of(2025, 1, 1)).restrictedClaims(P1))
                .containsExactly("C1");
    }

    @Test
    void withoutAListNothingIsRestricted() throws Exception {
        SnapshotManifest snapshot =
                PopulationStore.at(folder.resolve("plain"))
                        .publish(
                                "payer-north",
                                List.of(),
                                List.of(
                                        people(),
                                        claims(List.of(claim("C1", 1, "diagnosis_code_1=Q9981")))));

        assertThat(
                        PopulationStore.at(folder.resolve("plain"))
                                .load(snapshot, LATER)
                                .restrictedClaims(P1))
                .isEmpty();
    }

    @Test
    void aListThatCannotBeReadWhollyIsNoList() throws IOException {
        Path list =
                Files.writeString(folder.resolve("bad.csv"), CODES + "icd-11,X,,,demonstration\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubstanceUseFile.read(list))
                .withMessageContaining("line 8, code_system 'icd-11' is not one of");
    }

    private PopulationStore store() throws IOException {
        Path list = Files.writeString(folder.resolve("codes.csv"), CODES);
        return PopulationStore.at(folder.resolve("store")).restricting(SubstanceUseFile.read(list));
    }

    private Population load(List<String> rows) throws Exception {
        PopulationStore store = store();
        return store.load(
                store.publish("payer-north", List.of(), List.of(people(), claims(rows))), LATER);
    }

    private FeedFile people() throws IOException {
        return FeedFile.of(
                FeedKind.ELIGIBILITY,
                Files.writeString(
                        folder.resolve("people.csv"),
                        "person_id,birth_date,enrollment_start_date,coverage\nP1,1950-01-01,2020-01-01,AB\n"));
    }

    private static final List<String> HEADER =
            new ArrayList<>(
                    List.of(
                            "claim_id",
                            "claim_line_number",
                            "person_id",
                            "claim_start_date",
                            "claim_end_date",
                            "hcpcs_code",
                            "drg_code_type",
                            "drg_code",
                            "received_date",
                            "claim_adjustment_code"));

    static {
        IntStream.rangeClosed(1, 25).forEach(nth -> HEADER.add("diagnosis_code_" + nth));
        IntStream.rangeClosed(1, 25).forEach(nth -> HEADER.add("procedure_code_" + nth));
    }

    private FeedFile claims(List<String> rows) throws IOException {
        Path file = Files.createTempFile(folder, "claims", ".csv");
        Files.writeString(file, String.join(",", HEADER) + "\n" + String.join("\n", rows) + "\n");
        return FeedFile.of(FeedKind.TUVA_MEDICAL_CLAIM, file);
    }

    private static String claim(String id, int line, String fields) {
        String[] row = new String[HEADER.size()];
        Arrays.fill(row, "");
        row[0] = id;
        row[1] = Integer.toString(line);
        row[2] = "P1";
        row[3] = "2025-03-01";
        row[8] = "2025-04-01";
        for (String field : (fields == null ? "" : fields).split(";", -1)) {
            String[] parts = field.split("=", -1);
            if (parts.length == 2) {
                row[HEADER.indexOf(parts[0])] = parts[1];
            }
        }
        return String.join(",", row);
    }
}
