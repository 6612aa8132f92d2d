package care.accord.attribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.Example;
import care.accord.population.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "The specialty is the line's; where it has none, that of a directory or a roster, with a mark (42 CFR 425.402(c))")
class SpecialtyOfALineTest {
    private static final String CLINICIAN = "1234567893";

    @ParameterizedTest(name = "line ''{0}'', directory ''{1}'', roster ''{2}'': {3}, {4}")
    @CsvSource({
        // The line's own specialty is never overruled.
        "11, 30, 30, ours, ''",
        "30, 11, 11, NO_PRIMARY_CARE, ''",
        // A directory is asked before the roster.
        "'', 11, 30, ours, specialty-from-directory",
        "'', 30, 11, NO_PRIMARY_CARE, specialty-from-directory",
        "'', '', 11, ours, specialty-from-directory",
        "'', '', 30, NO_PRIMARY_CARE, specialty-from-directory",
        // Nobody says what the clinician is: the line counts nothing, and the answer says so.
        "'', '', '', NO_PRIMARY_CARE, specialty-missing",
    })
    void whoSaysWhatTheClinicianIs(
            String line, String directory, String roster, String answer, String mark) {
        Case person =
                Case.mssp(2025)
                        .participants(roster(roster))
                        .knowing(known -> known.withSpecialties(byNpi(directory)))
                        .seen(visit(line));

        assertThat(person.answer()).isEqualTo(answer);
        assertThat(marks(person))
                .containsExactlyElementsOf(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @Test
    void twoSpecialtiesOfOneClinicianAreNone() {
        Participants roster =
                Participants.of(
                        List.of(
                                listed(Example.OURS, CLINICIAN, "11"),
                                listed(Example.OURS_TOO, CLINICIAN, "30")));

        assertThat(roster.specialties()).isEmpty();
        Case person = Case.mssp(2025).participants(roster).seen(visit(""));
        assertThat(marks(person)).containsExactly("specialty-missing");
    }

    @Test
    void aLineWithoutClinicianIsMissingItToo() {
        Case person =
                Case.mssp(2025)
                        .participants(roster("11"))
                        .seen(Visit.on("2025-02-01").to(Example.OURS).specialty("").npi(""));

        assertThat(person.answer()).isEqualTo("NO_PRIMARY_CARE");
        assertThat(marks(person)).containsExactly("specialty-missing");
    }

    /// Otherwise our roster alone would decide who is a primary care physician.
    @Test
    void whatOtherOrganizationsListCountsForThem() {
        Participants theirs = Participants.of(List.of(listed("999999990", "1999999992", "11")));
        Case person =
                Case.mssp(2025)
                        .participants(roster("11"))
                        .against(new Organization("A2", theirs))
                        .seen(
                                visit("").allowed("100.00"),
                                Visit.on("2025-03-01")
                                        .to("999999990")
                                        .specialty("")
                                        .npi("1999999992")
                                        .allowed("200.00"));

        assertThat(person.answer()).isEqualTo("A2");
    }

    @Test
    void aServiceThatIsNoPrimaryCareIsNotMissed() {
        Case person = Case.mssp(2025).seen(visit("").hcpcs("71046"));

        assertThat(person.answer()).isEqualTo("NO_PRIMARY_CARE");
        assertThat(marks(person)).isEmpty();
    }

    @Test
    @DisplayName(
            "whose line of a teaching hospital it is, the reader of the file chose among other and attending")
    void aTeachingHospitalsLineFindsItsClinician() {
        Case person =
                Case.mssp(2025)
                        .knowing(known -> known.withTeachingHospitals(Set.of(Case.OUR_CLINIC)))
                        .seen(
                                Visit.on("2025-02-01")
                                        .facility(Case.OUR_CLINIC, "131")
                                        .hcpcs("G0463")
                                        .specialty("")
                                        .npi(CLINICIAN));
        assertThat(person.answer()).isEqualTo("NO_PRIMARY_CARE");
        assertThat(marks(person)).containsExactly("specialty-missing");

        Case informed = person.knowing(known -> known.withSpecialties(byNpi("11")));

        assertThat(informed.answer()).isEqualTo("ours");
        assertThat(marks(informed)).containsExactly("specialty-from-directory");
    }

    private static Visit visit(String specialty) {
        return Visit.on("2025-02-01").to(Example.OURS).specialty(specialty).npi(CLINICIAN);
    }

    private static List<String> marks(Case person) {
        return person.explain().reservations().approximations().stream()
                .filter(mark -> mark.key().startsWith("specialty"))
                .map(Approximation::key)
                .sorted()
                .toList();
    }

    private static Map<String, String> byNpi(String specialty) {
        return specialty.isEmpty() ? Map.of() : Map.of(CLINICIAN, specialty);
    }

    private static Participants roster(String specialty) {
        return Participants.of(List.of(listed(Example.OURS, CLINICIAN, specialty)));
    }

    private static Participant listed(String tin, String npi, String specialty) {
        return new Participant(tin, npi, "", "", "", specialty, Optional.empty(), Optional.empty());
    }
}
