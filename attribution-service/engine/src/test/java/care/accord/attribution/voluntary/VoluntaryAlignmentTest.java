package care.accord.attribution.voluntary;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.SOMEONE;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.DecidedBy;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Provider;
import care.accord.population.Coverage;
import care.accord.population.Visit;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A beneficiary's choice supersedes claims in both directions, 42 CFR 425.402(e)")
class VoluntaryAlignmentTest {
    private static final String CLINICIAN = "1234567893";

    @ParameterizedTest(name = "chose {0} on {1}, revoked {2}, seen by {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "100000001, 2024-03-01, -, 200000001, ours",
                "100000001, 2024-03-01, -, -, ours",
                "200000001, 2024-03-01, -, 100000001, CHOSE_ELSEWHERE",
                "200000001, 2024-03-01, -, -, CHOSE_ELSEWHERE",
                "100000001, 2024-10-01, -, 200000001, 200000001",
                "100000001, 2024-09-30, -, 200000001, ours",
                "100000001, 2023-03-01, 2024-06-01, 200000001, 200000001",
                "100000001, 2023-03-01, 2024-12-01, 200000001, ours",
                "200000001, 2024-10-01, -, 100000001, ours",
            })
    void inForceOnTheCutoff(
            String practice, LocalDate effective, LocalDate revoked, String seen, String answer) {
        Case person = choosing(practice, effective, Optional.ofNullable(revoked));
        Case visited = seen == null ? person : person.seen(Visit.on("2025-02-01").to(seen));
        assertThat(visited.answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "seen by the clinician named at {0}, by others at {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "100000001, 200000001, ours, false",
                "200000001, 100000001, CHOSE_ELSEWHERE, false",
                "-, 100000001, ours, true",
                "-, 200000001, 200000001, true",
            })
    @DisplayName(
            "a clinician named by NPI alone works where they billed for the person; else claims decide, marked")
    void aClinicianWithoutPractice(String named, String others, String answer, boolean unknown) {
        Case person =
                choosing("", LocalDate.of(2024, 3, 1), Optional.empty())
                        .seen(
                                Visit.on("2025-03-01")
                                        .to(others)
                                        .claim("2")
                                        .npi("1457924549")
                                        .allowed("500.00"));
        Case all =
                named == null
                        ? person
                        : person.seen(Visit.on("2025-02-01").to(named).npi(CLINICIAN));

        assertThat(all.answer()).isEqualTo(answer);
        assertThat(
                        all.explain()
                                .reservations()
                                .approximations()
                                .contains(Approximation.CHOSEN_CLINICIAN_UNKNOWN))
                .isEqualTo(unknown);
    }

    @Test
    void aListOfCliniciansSaysWhoIsNot() {
        Case person =
                choosing("", LocalDate.of(2024, 3, 1), Optional.empty())
                        .participants(
                                new Participants(
                                        Set.of(OURS),
                                        Set.of(),
                                        Set.of(new Provider(OURS, "1457924549"))))
                        .seen(Visit.on("2025-02-01").to(OURS));

        assertThat(person.answer()).isEqualTo("CHOSE_ELSEWHERE");
    }

    @Test
    void theLatestChoiceCountsAndAnEarlierOneDoesNotComeBack() {
        Designation ours = designation(OURS, LocalDate.of(2023, 1, 1), Optional.empty());
        Designation theirs = designation(THEIRS, LocalDate.of(2024, 1, 1), Optional.empty());
        Designation revoked =
                designation(
                        THEIRS, LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2024, 5, 1)));
        LocalDate cutoff = LocalDate.of(2024, 9, 30);
        assertThat(Designation.inForce(List.of(theirs, ours), cutoff)).contains(theirs);
        assertThat(Designation.inForce(List.of(ours, revoked), cutoff)).isEmpty();
    }

    @Test
    void theAnswerKeepsBothFlags() {
        Case chosen = choosing(OURS, LocalDate.of(2024, 3, 1), Optional.empty());
        Assigned byChoice = chosen.seen(Visit.on("2025-02-01").to(THEIRS)).assigned();
        assertThat(byChoice.by()).isEqualTo(AssignedBy.CHOICE);
        assertThat(byChoice.decidedBy()).isEqualTo(DecidedBy.CHOICE);
        assertThat(byChoice.provider()).isEqualTo(new Provider(OURS, CLINICIAN));
        assertThat(byChoice.winner().allowed()).isEqualTo(Usd.ZERO);
        assertThat(byChoice.runnerUp().map(second -> second.entity().id())).contains(THEIRS);
        Assigned both = chosen.seen(Visit.on("2025-02-01").to(OURS)).assigned();
        assertThat(both.by()).isEqualTo(AssignedBy.CHOICE_AND_CLAIMS);
        assertThat(both.winner().allowed()).isEqualTo(Usd.of("100.00"));
    }

    @Test
    void whoIsNotEligibleIsNotAssignedByChoiceEither() {
        assertThat(
                        choosing(OURS, LocalDate.of(2024, 3, 1), Optional.empty())
                                .covered(Coverage.MEDICARE_ADVANTAGE, "2025-06-01", "2025-12-31")
                                .covered(Coverage.PARTS_A_AND_B, "2025-01-01", "2025-05-31")
                                .answer())
                .isEqualTo("MA");
    }

    @ParameterizedTest(name = "PY{0}, specialty {1}, {2}: {3}")
    @CsvSource({
        "2017, 08, seen, NO_PRIMARY_CARE",
        "2018, 08, seen, ours",
        "2018, 30, seen, 200000001",
        "2018, 08, not seen, NO_PRIMARY_CARE",
        "2019, 30, not seen, ours",
        "2025, 30, not seen, ours",
    })
    @DisplayName("since 2019 neither specialty nor a primary care service is asked")
    void specialtyAndService(int year, String specialty, String seen, String answer) {
        Case person =
                Case.mssp(year)
                        .knowing(known ->
                                known.withSpecialties(Map.of(CLINICIAN, specialty))
                                        .withDesignations(
                                                List.of(
                                                        designation(
                                                                OURS,
                                                                LocalDate.of(year - 1, 3, 1),
                                                                Optional.empty()))));
        if (seen.equals("seen") && year > 2017) {
            person =
                    person.seen(
                            Visit.on(year + "-02-01").to(THEIRS),
                            Visit.on(year + "-02-02").to(OURS).allowed("1.00"));
        }
        assertThat(person.answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "PY{0}: {1}")
    @CsvSource({"2024, ours", "2025, 200000001"})
    @DisplayName("since 2025 a disease-specific model sets the choice aside, 425.402(e)(2)(iii)(D)")
    void diseaseSpecificModels(int year, String answer) {
        assertThat(
                        Case.mssp(year)
                                .knowing(known ->
                                        known.withDiseaseModels(Set.of(SOMEONE))
                                                .withDesignations(
                                                        List.of(
                                                                designation(
                                                                        OURS,
                                                                        LocalDate.of(2023, 3, 1),
                                                                        Optional.empty()))))
                                .seen(Visit.on(year + "-02-01").to(THEIRS))
                                .answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "PY{0}, somebody chose: {1}, the list of models is missed: {2}")
    @CsvSource({"2025, true, true", "2025, false, false", "2024, true, false"})
    void aListOfModelsIsMissedWhereAChoiceCouldBeSetAside(int year, boolean chose, boolean missed) {
        List<Designation> choices =
                chose
                        ? List.of(designation(OURS, LocalDate.of(2023, 3, 1), Optional.empty()))
                        : List.of();
        Case person = Case.mssp(year).knowing(known -> known.withDesignations(choices));
        assertThat(
                        person.explain()
                                .reservations()
                                .approximations()
                                .contains(Approximation.DISEASE_MODELS_UNKNOWN))
                .isEqualTo(missed);
        assertThat(
                        person.knowing(known -> known.withDiseaseModels(Set.of()))
                                .explain()
                                .reservations()
                                .approximations())
                .doesNotContain(Approximation.DISEASE_MODELS_UNKNOWN);
    }

    @Test
    void withoutAListOfChoicesTheAnswerSaysSo() {
        Case person = Case.mssp(2025).seen(Visit.on("2025-02-01").to(OURS));
        assertThat(person.explain().reservations().approximations())
                .contains(Approximation.DESIGNATIONS_UNKNOWN);
        assertThat(
                        person.knowing(known -> known.withDesignations(List.of()))
                                .explain()
                                .reservations()
                                .approximations())
                .doesNotContain(Approximation.DESIGNATIONS_UNKNOWN);
    }

    private static Case choosing(
            String practice, LocalDate effective, Optional<LocalDate> revoked) {
        Designation choice = designation(practice, effective, revoked);
        return Case.mssp(2025).knowing(known -> known.withDesignations(List.of(choice)));
    }

    private static Designation designation(
            String practice, LocalDate effective, Optional<LocalDate> revoked) {
        return new Designation(SOMEONE, practice, CLINICIAN, effective, revoked);
    }
}
