package care.accord.attribution.assignment.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.Example;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Circumstances;
import care.accord.attribution.assignment.CompetitorCompleteness;
import care.accord.attribution.assignment.Organization;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.Verdict;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is known beside claims is what the lists say of the days that a run looks at")
class CircumstanceListsTest {
    private static final String ORGANIZATIONS =
            "organization_id,list_status,contract_id,tin,npi,ccn,effective_date,end_date\n";

    @TempDir Path folder;

    private final CircumstanceLists lists = new CircumstanceLists();

    @Test
    void organizationsTakePartInTheYearAndDoNotCompeteWithThemselves() throws IOException {
        read(
                FeedKind.OTHER_ORGANIZATIONS,
                ORGANIZATIONS
                        + "A2,complete,,200000001,1234567893,,,\n"
                        + "A2,complete,,,,671900,2025-12-31,\n"
                        + "A2,complete,,200000002,,,2026-01-01,\n"
                        + "A3,complete,,300000001,,,,2024-12-31\n"
                        + "US,complete,c-1,100000001,,,,\n");
        Circumstances known = known(Set.of("c-1"), UnaryOperator.identity());
        assertThat(known.competitors()).isEqualTo(CompetitorCompleteness.EXACT);
        assertThat(known.otherOrganizations().orElseThrow())
                .containsExactly(
                        new Organization(
                                "A2",
                                new Participants(
                                        Set.of("200000001"),
                                        Set.of("671900"),
                                        Set.of(new Provider("200000001", "1234567893")))));
        assertThat(
                        known(Set.of("c-2"), UnaryOperator.identity())
                                .otherOrganizations()
                                .orElseThrow())
                .extracting(Organization::id)
                .as("to another contract it is another organization")
                .containsExactly("A2", "US");
    }

    @Test
    void onlyACompleteListMakesCompetitorsExact() throws IOException {
        assertThat(known().competitors())
                .isEqualTo(CompetitorCompleteness.OTHER_ORGANIZATIONS_UNKNOWN);
        read(FeedKind.OTHER_ORGANIZATIONS, ORGANIZATIONS + "A2,partial,,200000001,,,,\n");
        assertThat(known().competitors())
                .isEqualTo(CompetitorCompleteness.OTHER_ORGANIZATIONS_INCOMPLETE);
        assertThat(known().otherOrganizations().orElseThrow()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "mssp, EXACT, 'A2 A4'",
        "aco-reach, OTHER_ORGANIZATIONS_INCOMPLETE, 'A3 A4'",
    })
    @DisplayName(
            "an organization of a named program competes under that one only, so that one list serves contracts under two")
    void anOrganizationCompetesUnderItsProgram(
            String program, CompetitorCompleteness expected, String organizations)
            throws IOException {
        read(
                FeedKind.OTHER_ORGANIZATIONS,
                """
                organization_id,program,list_status,tin,npi
                A2,mssp,complete,200000001,
                A3,aco-reach,partial,300000001,1234567893
                A4,,complete,400000001,1234567893
                """);
        Circumstances known = knownUnder(program);
        assertThat(known.competitors()).isEqualTo(expected);
        assertThat(known.otherOrganizations().orElseThrow())
                .extracting(Organization::id)
                .containsExactly(organizations.split(" ", -1));
    }

    @Test
    void aListOfAnotherProgramAloneSaysNothing() throws IOException {
        read(
                FeedKind.OTHER_ORGANIZATIONS,
                "organization_id,program,list_status,tin\nA3,aco-reach,complete,300000001\n");
        assertThat(knownUnder("mssp").competitors())
                .isEqualTo(CompetitorCompleteness.OTHER_ORGANIZATIONS_UNKNOWN);
        assertThat(knownUnder("mssp").otherOrganizations()).isEmpty();
    }

    private Circumstances knownUnder(String program) {
        return lists.given(
                        Case.of(program, 2025, AssignmentMethod.FINAL).terms(),
                        Example.YEAR,
                        Set.of(),
                        UnaryOperator.identity())
                .circumstances();
    }

    @ParameterizedTest(name = "{0}, clinician ''{1}'': {2}")
    @CsvSource({
        "mssp, '', EXACT",
        "aco-reach, '', OTHER_ORGANIZATIONS_INCOMPLETE",
        "aco-reach, 1234567893, EXACT",
    })
    void whereCliniciansTakePartAListOfPracticesIsNotComplete(
            String program, String npi, CompetitorCompleteness expected) throws IOException {
        read(
                FeedKind.OTHER_ORGANIZATIONS,
                ORGANIZATIONS + "A2,complete,,200000001,%s,,,\n".formatted(npi));
        assertThat(knownUnder(program).competitors()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
        "2025-12-31, 9999-12-31, true",
        "2024-01-01, 2025-01-01, true",
        "2024-01-01, 2024-12-31, false",
        "2026-01-01, 9999-12-31, false",
    })
    @DisplayName("who is elsewhere on a day of the performance year is, 42 CFR 425.401(a)(3)")
    void peopleAreElsewhereOnADayOfTheYear(LocalDate from, LocalDate until, boolean elsewhere)
            throws IOException {
        String line = "A,REACH,%s,%s\n".formatted(from, until);
        read(FeedKind.OTHER_INITIATIVES, "person_id,initiative,effective_date,end_date\n" + line);
        read(FeedKind.DISEASE_MODELS, "person_id,model,effective_date,end_date\n" + line);
        Set<BeneficiaryId> expected = elsewhere ? Set.of(new BeneficiaryId("A")) : Set.of();
        assertThat(known().otherInitiatives()).contains(expected);
        assertThat(known().diseaseModels()).contains(expected);
    }

    @Test
    @DisplayName(
            "who is assigned under one program is elsewhere for contracts of another, and not for their own")
    void peopleAreElsewhereForTheProgramThatALineNames() throws IOException {
        read(
                FeedKind.OTHER_INITIATIVES,
                """
                person_id,initiative,program,effective_date
                A,REACH,mssp,2025-01-01
                B,MSSP,aco-reach,2025-01-01
                C,KCC,,2025-01-01
                """);
        assertThat(knownUnder("mssp").otherInitiatives()).contains(people("A", "C"));
        assertThat(knownUnder("aco-reach").otherInitiatives()).contains(people("B", "C"));
        read(
                FeedKind.OTHER_INITIATIVES,
                "person_id,initiative,program,effective_date\nB,MSSP,aco-reach,2025-01-01\n");
        assertThat(knownUnder("mssp").otherInitiatives())
                .as("of this program the list says nothing")
                .isEmpty();
        read(FeedKind.OTHER_INITIATIVES, "person_id,initiative,program,effective_date\n");
        assertThat(knownUnder("mssp").otherInitiatives()).contains(Set.of());
    }

    private static Set<BeneficiaryId> people(String... ids) {
        return Stream.of(ids).map(BeneficiaryId::new).collect(Collectors.toSet());
    }

    @Test
    void peopleGoByTheIdentifierTheyHaveNow() throws IOException {
        read(
                FeedKind.OTHER_INITIATIVES,
                "person_id,initiative,effective_date\nA,REACH,2025-01-01\n");
        BeneficiaryId now = new BeneficiaryId("Z");
        assertThat(known(Set.of(), _ -> now).otherInitiatives()).contains(Set.of(now));
    }

    @Test
    void hospitalsAndAttestationsHoldInTheWindow() throws IOException {
        read(
                FeedKind.TEACHING_HOSPITALS,
                "ccn,effective_date,end_date\n240001,2025-01-01,\n240002,,2024-12-31\n");
        read(
                FeedKind.ATTESTED_CLINICIANS,
                "npi,effective_date,end_date\n1234567893,,\n1000000004,2026-01-01,\n");
        assertThat(known().teachingHospitals()).contains(Set.of("240001"));
        assertThat(known().attestedClinicians()).contains(Set.of("1234567893"));
    }

    @Test
    void ofSeveralSpecialtiesTheOneHoldsThatBeganLast() throws IOException {
        read(
                FeedKind.CLINICIAN_SPECIALTIES,
                """
                npi,specialty_code,effective_date,end_date
                1234567893,06,2025-06-01,
                1234567893,08,,2025-05-31
                1000000004,11,,
                1000000004,38,2026-01-01,
                """);
        assertThat(known().specialties()).isEqualTo(Map.of("1234567893", "06", "1000000004", "11"));
    }

    @Test
    void whatIsKnownWithoutTheDirectoryStays() throws IOException {
        read(FeedKind.CLINICIAN_SPECIALTIES, "npi,specialty_code\n1234567893,06\n");
        AttributionTerms terms =
                Case.mssp(2025)
                        .knowing(known -> known.withSpecialties(Map.of("1234567893", "08")))
                        .terms();
        assertThat(
                        lists.given(terms, Example.YEAR, Set.of(), UnaryOperator.identity())
                                .circumstances()
                                .specialties())
                .isEqualTo(Map.of("1234567893", "08"));
    }

    @Test
    void aListThatDoesNotPassSaysNothing() throws IOException {
        assertThat(lists.read(file(FeedKind.TEACHING_HOSPITALS, "ccn\n240001\n24\n")))
                .isInstanceOf(Verdict.Rejected.class);
        assertThat(known().teachingHospitals()).isEmpty();
        assertThat(lists.size()).isZero();
    }

    @Test
    void programsReadTheListsThatCanDecideSomebody() {
        assertThat(CircumstanceLists.readBy(Case.mssp(2025).terms().rules()))
                .containsExactlyInAnyOrder(
                        FeedKind.OTHER_ORGANIZATIONS,
                        FeedKind.OTHER_INITIATIVES,
                        FeedKind.DISEASE_MODELS,
                        FeedKind.TEACHING_HOSPITALS,
                        FeedKind.CLINICIAN_SPECIALTIES);
        assertThat(CircumstanceLists.readBy(Case.mssp(2017).terms().rules()))
                .as("attestations were asked for before 2019, disease models are since 2025")
                .contains(FeedKind.ATTESTED_CLINICIANS)
                .doesNotContain(FeedKind.DISEASE_MODELS);
        assertThat(
                        CircumstanceLists.readBy(
                                Case.of("commercial-primary-care", 2025, AssignmentMethod.FINAL)
                                        .terms()
                                        .rules()))
                .doesNotContain(FeedKind.OTHER_INITIATIVES, FeedKind.DISEASE_MODELS);
    }

    private void read(FeedKind kind, String text) throws IOException {
        assertThat(lists.read(file(kind, text))).isInstanceOf(Verdict.Accepted.class);
    }

    private FeedFile file(FeedKind kind, String text) throws IOException {
        return FeedFile.of(kind, Files.writeString(folder.resolve("list.csv"), text));
    }

    private Circumstances known() {
        return known(Set.of(), UnaryOperator.identity());
    }

    private Circumstances known(Set<String> contracts, UnaryOperator<BeneficiaryId> current) {
        DateSpan year = Example.YEAR;
        return lists.given(Case.mssp(2025).terms(), year, contracts, current).circumstances();
    }
}
