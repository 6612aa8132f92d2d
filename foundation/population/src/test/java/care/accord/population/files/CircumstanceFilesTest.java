package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
        "What is known beside claims: other organizations, other memberships, hospitals, clinicians")
class CircumstanceFilesTest {
    private static final String ORGANIZATIONS =
            "organization_id,list_status,contract_id,tin,npi,ccn,effective_date,end_date\n";
    private static final LocalDate BEGINNING = LocalDate.of(1820, 1, 1);
    private static final LocalDate FURTHER_NOTICE = LocalDate.of(9999, 12, 31);

    @TempDir Path folder;

    private final List<Object> read = new ArrayList<>();
    private final FeedSink sink =
            new FeedSink() {
                @Override
                public void otherOrganization(ListedOrganization organization) {
                    read.add(organization);
                }

                @Override
                public void membership(ListedMembership membership) {
                    read.add(membership);
                }

                @Override
                public void teachingHospital(ListedHospital hospital) {
                    read.add(hospital);
                }

                @Override
                public void clinician(ListedClinician clinician) {
                    read.add(clinician);
                }

                @Override
                public void supervisor(ListedSupervisor supervisor) {
                    read.add(supervisor);
                }
            };

    @Test
    void anOrganizationHasPracticesFacilitiesAndClinicians() throws IOException {
        accept(
                FeedKind.OTHER_ORGANIZATIONS,
                ORGANIZATIONS
                        + "A2,complete,,200000001,1234567893,,2025-01-01,2025-12-31\n"
                        + "A3,complete,c-3,,,67190a,,\n");
        DateSpan year = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(read)
                .containsExactly(
                        new ListedOrganization(
                                "A2",
                                "",
                                "",
                                Optional.of(new Tin("200000001")),
                                Optional.of(new Npi("1234567893")),
                                Optional.empty(),
                                year,
                                true),
                        new ListedOrganization(
                                "A3",
                                "c-3",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Ccn("67190A")),
                                always(),
                                true));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "'A2,all,,200000001,,,,', list_status, '''all'' is not one of complete, partial'",
        "'A2,partial,,,,,,', tin, 'is blank and so is ccn: name a practice, a facility or both'",
        "'A2,partial,,,1234567893,671900,,', npi, 'goes with tin: name the practice that the clinician bills through'",
        "'A2,partial,,200000001,1234567890,,,', npi, '''1234567890'' has a wrong check digit'",
        "'A2,partial,,200000001,,6719,,', ccn, '''6719'' is not a CCN: six digits or letters'",
        "'A2,partial,,200000001,,,2025-01-02,2025-01-01', end_date, comes before the day the span starts",
        "',partial,,200000001,,,,', organization_id, is required and blank",
    })
    void anOrganizationThatCannotBe(String row, String field, String reason) throws IOException {
        assertThat(rejections(FeedKind.OTHER_ORGANIZATIONS, ORGANIZATIONS + row))
                .containsExactly(new Rejection(2, field, reason));
    }

    @Test
    void aListIsCompleteOrPartialAndNotBoth() throws IOException {
        assertThat(
                        rejections(
                                FeedKind.OTHER_ORGANIZATIONS,
                                ORGANIZATIONS
                                        + "A2,complete,,200000001,,,,\n"
                                        + "A3,partial,,300000001,,,,\n"))
                .containsExactly(
                        new Rejection(
                                3,
                                "list_status",
                                "'partial' follows 'complete': a list is one or the other"));
    }

    @Test
    void aListIsCompleteOrPartialForEachProgramThatItNames() throws IOException {
        String header = "organization_id,program,list_status,tin\n";
        accept(
                FeedKind.OTHER_ORGANIZATIONS,
                header + "A2,mssp,complete,200000001\nA3,aco-reach,partial,300000001\n");
        assertThat(read)
                .extracting(one -> ((ListedOrganization) one).program())
                .containsExactly("mssp", "aco-reach");
        assertThat(
                        rejections(
                                FeedKind.OTHER_ORGANIZATIONS,
                                header
                                        + "A2,mssp,complete,200000001\nA3,aco-reach,partial,300000001\nA4,mssp,partial,400000001\n"))
                .containsExactly(
                        new Rejection(
                                4,
                                "list_status",
                                "'partial' follows 'complete': a list is one or the other"));
    }

    @ParameterizedTest(name = "{0}, named in the column {1}")
    @CsvSource({
        "OTHER_INITIATIVES, initiative",
        "DISEASE_MODELS, model",
        "OTHER_PROGRAMS, program",
    })
    void aMembershipIsASpanOfAPerson(FeedKind kind, String column) throws IOException {
        String header = "person_id,%s,effective_date,end_date\n".formatted(column);
        accept(kind, header + "A,REACH,2025-01-01,\nB,REACH,2024-01-01,2024-06-30\n");
        assertThat(read)
                .containsExactly(
                        new ListedMembership(
                                new BeneficiaryId("A"),
                                "REACH",
                                new DateSpan(LocalDate.of(2025, 1, 1), FURTHER_NOTICE)),
                        new ListedMembership(
                                new BeneficiaryId("B"),
                                "REACH",
                                new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30))));
        assertThat(rejections(kind, header + "A,REACH,,\n"))
                .containsExactly(new Rejection(2, "effective_date", "is required and blank"));
        assertThat(rejections(kind, header + "A,,2025-01-01,\n"))
                .containsExactly(new Rejection(2, column, "is required and blank"));
        assertThat(rejections(kind, header + "A,REACH,2025-01-02,2025-01-01\n"))
                .containsExactly(
                        new Rejection(2, "end_date", "comes before the day the span starts"));
    }

    @Test
    void aHospitalElectsForSomeDays() throws IOException {
        accept(FeedKind.TEACHING_HOSPITALS, "ccn,effective_date\n240001,2025-01-01\n");
        assertThat(read)
                .containsExactly(
                        new ListedHospital(
                                new Ccn("240001"),
                                new DateSpan(LocalDate.of(2025, 1, 1), FURTHER_NOTICE)));
        assertThat(rejections(FeedKind.TEACHING_HOSPITALS, "ccn\n24001\n"))
                .containsExactly(
                        new Rejection(2, "ccn", "'24001' is not a CCN: six digits or letters"));
    }

    @Test
    void aClinicianIsAttestedOrHasASpecialty() throws IOException {
        accept(FeedKind.ATTESTED_CLINICIANS, "npi\n1234567893\n");
        accept(FeedKind.CLINICIAN_SPECIALTIES, "npi,specialty_code\n1234567893,08\n");
        assertThat(read)
                .containsExactly(
                        new ListedClinician(new Npi("1234567893"), "", always()),
                        new ListedClinician(new Npi("1234567893"), "08", always()));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "'1234567893,8', specialty_code, '''8'' is not a code of 2 letters or digits'",
        "'1234567893,', specialty_code, is required and blank",
        "'1234567890,08', npi, '''1234567890'' has a wrong check digit'",
    })
    void aSpecialtyThatCannotBe(String row, String field, String reason) throws IOException {
        assertThat(rejections(FeedKind.CLINICIAN_SPECIALTIES, "npi,specialty_code\n" + row))
                .containsExactly(new Rejection(2, field, reason));
    }

    @Test
    void aSupervisorIsAnotherClinician() throws IOException {
        String header = "npi,supervisor_npi,effective_date,end_date\n";
        accept(FeedKind.SUPERVISORS, header + "1234567893,1000000004,,2025-06-30\n");
        assertThat(read)
                .containsExactly(
                        new ListedSupervisor(
                                new Npi("1234567893"),
                                new Npi("1000000004"),
                                new DateSpan(BEGINNING, LocalDate.of(2025, 6, 30))));
        assertThat(rejections(FeedKind.SUPERVISORS, header + "1234567893,1234567893,,\n"))
                .containsExactly(
                        new Rejection(
                                2,
                                "supervisor_npi",
                                "is the practitioner: name another clinician"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OTHER_INITIATIVES",
                "DISEASE_MODELS",
                "OTHER_PROGRAMS",
                "TEACHING_HOSPITALS",
                "ATTESTED_CLINICIANS"
            })
    void aListOfNobodySaysThatThereIsNobody(FeedKind kind) throws IOException {
        accept(kind, String.join(",", kind.columns()) + "\n");
        assertThat(read).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_ORGANIZATIONS", "CLINICIAN_SPECIALTIES", "SUPERVISORS"})
    void otherListsOfNobodyAreMistakes(FeedKind kind) throws IOException {
        assertThat(rejections(kind, String.join(",", kind.columns()) + "\n"))
                .containsExactly(new Rejection(0, "", "the file has a header and no lines"));
    }

    private static DateSpan always() {
        return new DateSpan(BEGINNING, FURTHER_NOTICE);
    }

    private void accept(FeedKind kind, String text) throws IOException {
        assertThat(FeedReader.read(file(kind, text), sink)).isInstanceOf(Verdict.Accepted.class);
    }

    private List<Rejection> rejections(FeedKind kind, String text) throws IOException {
        return switch (FeedReader.check(file(kind, text))) {
            case Verdict.Accepted _ -> List.of();
            case Verdict.Rejected rejected -> rejected.rejections();
        };
    }

    private FeedFile file(FeedKind kind, String text) throws IOException {
        return FeedFile.of(kind, Files.writeString(folder.resolve("list.csv"), text));
    }
}
