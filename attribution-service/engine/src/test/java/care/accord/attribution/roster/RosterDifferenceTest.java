package care.accord.attribution.roster;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.SOMEONE;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.run.Run;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Two rosters differ by beneficiaries who were added, dropped or changed, each with its cause")
class RosterDifferenceTest {
    private static final Visit VISIT = Visit.on("2025-02-01");
    private static final Population OUR_PATIENT = Example.of(VISIT.to(OURS));
    private static final Population THEIR_PATIENT = Example.of(VISIT.to(THEIRS));
    private static final Population NO_VISIT = Example.of();
    private static final Population PRACTITIONER_ONLY = Example.of(VISIT.to(OURS).specialty("50"));
    private static final Population IN_ADVANTAGE = inAdvantage();
    private static final Population NOBODY = new PopulationBuilder().build();

    @Test
    void theFirstRosterIsAllNew() {
        assertThat(RosterDifference.first(decide(OUR_PATIENT)).changes())
                .extracting(Change::kind, Change::cause)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.ADDED, Cause.FIRST_ROSTER));
    }

    @Test
    void whoComesHasACause() {
        assertChange(NOBODY, OUR_PATIENT, Kind.ADDED, Cause.NEW_PERSON);
        assertChange(IN_ADVANTAGE, OUR_PATIENT, Kind.ADDED, Cause.BECAME_ELIGIBLE);
        assertChange(NO_VISIT, OUR_PATIENT, Kind.ADDED, Cause.FIRST_PRIMARY_CARE);
        assertChange(THEIR_PATIENT, OUR_PATIENT, Kind.ADDED, Cause.GAINED_PLURALITY);
        assertChange(PRACTITIONER_ONLY, OUR_PATIENT, Kind.ADDED, Cause.GAINED_PHYSICIAN);
    }

    @Test
    void whoGoesHasACause() {
        assertChange(OUR_PATIENT, NOBODY, Kind.DROPPED, Cause.LEFT_POPULATION);
        assertChange(OUR_PATIENT, IN_ADVANTAGE, Kind.DROPPED, Cause.LOST_ELIGIBILITY);
        assertChange(OUR_PATIENT, NO_VISIT, Kind.DROPPED, Cause.NO_PRIMARY_CARE);
        assertChange(OUR_PATIENT, THEIR_PATIENT, Kind.DROPPED, Cause.LOST_PLURALITY);
        assertChange(OUR_PATIENT, PRACTITIONER_ONLY, Kind.DROPPED, Cause.LOST_PHYSICIAN);
    }

    @Test
    void whoStaysIsKeptOrChangesClinician() {
        assertChange(OUR_PATIENT, OUR_PATIENT, Kind.KEPT, Cause.NOTHING);
        assertChange(
                OUR_PATIENT, Example.of(VISIT.to(OURS_TOO)), Kind.CHANGED, Cause.OTHER_PROVIDER);
    }

    @Test
    @DisplayName("who named a clinician comes and goes by the choice, whatever the claims say")
    void whoChoseComesAndGoesByTheChoice() {
        for (Population before : List.of(THEIR_PATIENT, NO_VISIT)) {
            Population chosen = Example.choosing(OURS, before);
            assertChosen(before, chosen, Kind.ADDED, Cause.CHOSE_CONTRACT);
            assertChosen(chosen, before, Kind.DROPPED, Cause.CHOICE_ENDED);
        }
        Population elsewhere = Example.choosing(THEIRS, OUR_PATIENT);
        assertChosen(OUR_PATIENT, elsewhere, Kind.DROPPED, Cause.CHOSE_ELSEWHERE);
        assertChosen(elsewhere, OUR_PATIENT, Kind.ADDED, Cause.CHANGED_CHOICE);
        Population ours = Example.choosing(OURS, OUR_PATIENT);
        assertChosen(ours, IN_ADVANTAGE, Kind.DROPPED, Cause.LOST_ELIGIBILITY);
        assertChosen(IN_ADVANTAGE, ours, Kind.ADDED, Cause.BECAME_ELIGIBLE);
    }

    @Test
    void whoWasNeverOnTheRosterIsNotInTheDifference() {
        assertThat(RosterDifference.between(decide(THEIR_PATIENT), decide(NO_VISIT)).changes())
                .isEmpty();
    }

    @Test
    void membersCarryTheirMonthsOfThePerformancePeriod() {
        assertThat(decide(OUR_PATIENT).members())
                .singleElement()
                .satisfies(member -> assertThat(member.memberMonths()).isEqualTo(12));
    }

    private static void assertChange(Population before, Population after, Kind kind, Cause cause) {
        assertDiffer(decide(before), decide(after), kind, cause);
    }

    private static void assertChosen(Population before, Population after, Kind kind, Cause cause) {
        AttributionTerms terms = Example.termsOfChoices();
        assertDiffer(
                Run.decide(terms, before, Example.YEAR).roster(),
                Run.decide(terms, after, Example.YEAR).roster(),
                kind,
                cause);
    }

    private static void assertDiffer(Roster before, Roster after, Kind kind, Cause cause) {
        RosterDifference difference = RosterDifference.between(before, after);
        assertThat(difference.changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(kind);
                    assertThat(change.cause()).isEqualTo(cause);
                });
        assertThat(difference.count(kind)).isEqualTo(1);
    }

    private static Roster decide(Population population) {
        return Run.decide(Example.terms(), population, Example.YEAR).roster();
    }

    private static Population inAdvantage() {
        PopulationBuilder builder = new PopulationBuilder();
        Example.enroll(builder, SOMEONE, Coverage.PARTS_A_AND_B);
        Example.enroll(builder, SOMEONE, Coverage.MEDICARE_ADVANTAGE);
        return builder.add(VISIT.to(OURS).line(SOMEONE)).build();
    }
}
