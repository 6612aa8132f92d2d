package care.accord.attribution.eligibility;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.SOMEONE;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Case;
import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.program.AssignmentMethod;
import care.accord.population.Coverage;
import care.accord.population.Visit;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Eligibility over the window, removal in the performance year, 42 CFR 425.401(a) and (b)")
class RemovalTest {

    @ParameterizedTest(name = "Medicare Advantage {1}..{2}, list {0}: {3}")
    @CsvSource({
        "prospective,    2025-05-01, 2025-12-31, ours",
        "prospective-q1, 2025-05-01, 2025-12-31, ours",
        "prospective-q2, 2025-05-01, 2025-12-31, REMOVED_MA",
        "prospective-q4, 2025-05-01, 2025-12-31, REMOVED_MA",
        "prospective-q4, 2024-02-01, 2024-02-29, MA",
        "prospective-q4, 2024-10-01, 2024-12-31, ours",
        "final,          2025-05-01, 2025-12-31, MA",
        "final,          2024-02-01, 2024-02-29, ours",
    })
    void aProspectiveListLosesWhoFailsInTheYear(
            String method, String from, String until, String answer) {
        Case person =
                Case.of("mssp", 2025, AssignmentMethod.of(method))
                        .covered(Coverage.PARTS_A_AND_B, "2023-01-01", "2025-12-31")
                        .covered(Coverage.MEDICARE_ADVANTAGE, from, until)
                        .seen(Visit.on("2024-03-01").to(OURS), Visit.on("2025-03-01").to(OURS));
        assertThat(person.answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "died on {1}, list {0}: {2}")
    @CsvSource({
        "prospective,    2024-11-20, ours",
        "prospective-q1, 2024-11-20, REMOVED_DECEASED",
        "prospective-q1, 2024-12-31, REMOVED_DECEASED",
        "prospective-q1, 2025-01-01, ours",
        "prospective-q4, 2025-07-01, ours",
        "final,          2025-07-01, ours",
    })
    void whoDiedBetweenWindowAndYearLeavesAListOfTheYear(
            String method, String death, String answer) {
        Case person =
                Case.of("mssp", 2025, AssignmentMethod.of(method))
                        .died(death)
                        .seen(Visit.on("2024-03-01").to(OURS), Visit.on("2025-03-01").to(OURS));
        assertThat(person.answer()).isEqualTo(answer);
    }

    @Test
    void aFeedThatNeverTellsOfHealthPlansLeavesOpenWhoWasInOne() {
        Case person = Case.of("mssp", 2025, AssignmentMethod.FINAL);
        assertThat(person.explain().reservations().approximations())
                .contains(Approximation.HEALTH_PLAN_MONTHS_UNKNOWN);
        assertThat(
                        person.covered(Coverage.MEDICARE_ADVANTAGE, "2020-01-01", "2020-12-31")
                                .explain()
                                .reservations()
                                .approximations())
                .doesNotContain(Approximation.HEALTH_PLAN_MONTHS_UNKNOWN);
    }

    @Test
    void nobodyIsAddedToAProspectiveListForCareInTheYear() {
        assertThat(
                        Case.of("mssp", 2025, AssignmentMethod.PROSPECTIVE_Q4)
                                .seen(Visit.on("2025-03-01").to(OURS))
                                .answer())
                .isEqualTo("NO_PRIMARY_CARE");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TX       | ours
                    tx       | ours
                    PR       | ours
                    Texas    | ours
                    48       | ours
                    ''       | ours
                    ON       | NOT_US_RESIDENT
                    Ontario  | NOT_US_RESIDENT
                    """)
    void livesInTheUnitedStates(String state, String answer) {
        assertThat(Case.mssp(2025).living(state).seen(Visit.on("2025-03-01").to(OURS)).answer())
                .isEqualTo(answer);
    }

    @Test
    void aResidenceThatIsNotReportedIsMentioned() {
        Case person = Case.mssp(2025).seen(Visit.on("2025-03-01").to(OURS));
        assertThat(person.living("").explain().reservations().approximations())
                .contains(Approximation.RESIDENCE_UNKNOWN);
        assertThat(person.living("TX").explain().reservations().approximations())
                .doesNotContain(Approximation.RESIDENCE_UNKNOWN);
    }

    @Test
    void whoIsAssignedToAnotherInitiativeIsNotAssigned() {
        Case person = Case.mssp(2025).seen(Visit.on("2025-03-01").to(OURS));
        assertThat(person.explain().reservations().approximations())
                .contains(Approximation.OTHER_INITIATIVES_UNKNOWN);
        Case elsewhere = person.knowing(known -> known.withOtherInitiatives(Set.of(SOMEONE)));
        assertThat(elsewhere.answer()).isEqualTo("OTHER_INITIATIVE");
        assertThat(elsewhere.explain().firstFailed()).contains(Criterion.NO_OTHER_INITIATIVE);
        assertThat(elsewhere.explain().sentence())
                .isEqualTo(
                        "Not assigned: this person is assigned to another Medicare initiative that shares savings.");
        assertThat(person.knowing(known -> known.withOtherInitiatives(Set.of())).answer())
                .isEqualTo("ours");
    }
}
