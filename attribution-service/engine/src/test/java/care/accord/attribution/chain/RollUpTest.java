package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.chain.ChainInputs.Supervision;
import care.accord.population.Visit;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Level and roll-up: practices, clinicians, and whose visits a practitioner's are")
class RollUpTest {
    private static final String RULE = "rule: plurality-of-visits, services: office ";
    private static final String TO_SUPERVISOR =
            RULE + ", tieBreak: [latest], rollUp: {specialties: practitioners , to: supervisor}";
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final Visit[] TWO_CLINICIANS_AGAINST_ONE = {
        Visit.on("2025-02-01").to(Example.OURS).npi("1000000001"),
        Visit.on("2025-03-01").to(Example.OURS).npi("1000000009").specialty("50"),
        Visit.on("2025-04-01").to(Example.OURS).npi("1000000001"),
        Visit.on("2025-05-01").to(Example.THEIRS).npi("2000000001"),
        Visit.on("2025-06-01").to(Example.THEIRS).npi("2000000001"),
    };

    @ParameterizedTest(name = "at level {0}: {1}")
    @CsvSource({
        "contract,  1 plurality-of-visits 100000001 visits",
        "practice,  1 plurality-of-visits 100000001 visits",
        "clinician, 1 plurality-of-visits 2000000001 latest",
    })
    void theLevelSaysWhoCompetes(String level, String expected) {
        assertThat(
                        World.words(
                                World.decide(
                                        World.chainAt(level, RULE + ", tieBreak: [latest]"),
                                        TWO_CLINICIANS_AGAINST_ONE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "supervised from {0} until {1}: {2}")
    @CsvSource({
        "2025-01-01, 2025-12-31, 1 plurality-of-visits 1000000001 visits",
        "2025-03-01, 2025-03-01, 1 plurality-of-visits 1000000001 visits",
        "2025-01-01, 2025-02-28, 1 plurality-of-visits 2000000001 latest",
    })
    void aPractitionersVisitsCountForTheSupervisorOfTheDay(
            LocalDate from, LocalDate until, String expected) {
        assertThat(World.words(toSupervisor(supervised("1000000001", from, until))))
                .isEqualTo(expected);
    }

    @Test
    void ofSeveralSupervisorsTheOneCountsWhoBeganLast() {
        LocalDate newYear = LocalDate.of(2025, 1, 1);
        assertThat(
                        World.words(
                                toSupervisor(
                                        supervised("1000000001", newYear.plusDays(1), LAST),
                                        supervised("2000000001", newYear, LAST))))
                .isEqualTo("1 plurality-of-visits 1000000001 visits");
        assertThat(
                        World.words(
                                toSupervisor(
                                        supervised("1000000001", newYear, LAST),
                                        supervised("2000000001", newYear, LAST))))
                .as("the one listed last, where both began on one day")
                .isEqualTo("1 plurality-of-visits 2000000001 visits");
    }

    private static Supervision supervised(String by, LocalDate from, LocalDate until) {
        return new Supervision("1000000009", by, new DateSpan(from, until));
    }

    private static ChainDecision toSupervisor(Supervision... listed) {
        return World.decide(
                World.chainAt("clinician", TO_SUPERVISOR),
                ChainInputs.NONE.withSupervisors(List.of(listed)),
                TWO_CLINICIANS_AGAINST_ONE);
    }

    @Test
    void aListThatWasNotGivenIsSaid() {
        RuleChain chain = World.chainAt("clinician", TO_SUPERVISOR);
        assertThat(World.terms(chain, ChainInputs.NONE).notGiven())
                .containsExactly(Approximation.SUPERVISORS_UNKNOWN);
        assertThat(World.terms(chain, ChainInputs.NONE.withSupervisors(List.of())).notGiven())
                .isEmpty();
        assertThat(
                        World.terms(
                                        World.chainAt(
                                                "clinician",
                                                TO_SUPERVISOR.replace("supervisor", "practice")),
                                        ChainInputs.NONE)
                                .notGiven())
                .isEmpty();
    }

    @ParameterizedTest(name = "to the {0} where no supervisor is listed")
    @CsvSource({"practice", "supervisor"})
    void otherwiseTheyCountForThePractice(String to) {
        ChainDecision decision =
                World.decide(
                        World.chainAt(
                                "clinician",
                                RULE
                                        + ", rollUp: {specialties: practitioners , to: %s}"
                                                .formatted(to)),
                        Visit.on("2025-03-01").to(Example.OURS).npi("1000000009").specialty("50"));
        assertThat(World.words(decision)).isEqualTo("1 plurality-of-visits 100000001 only");
    }
}
