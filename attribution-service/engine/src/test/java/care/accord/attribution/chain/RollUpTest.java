package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.population.Visit;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Level and roll-up: practices, clinicians, and whose visits a practitioner's are")
class RollUpTest {
    private static final String RULE = "rule: plurality-of-visits, services: office ";
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

    @Test
    void aPractitionersVisitsCountForTheSupervisor() {
        ChainInputs inputs = ChainInputs.NONE.withSupervisors(Map.of("1000000009", "1000000001"));
        assertThat(
                        World.words(
                                World.decide(
                                        World.chainAt(
                                                "clinician",
                                                RULE
                                                        + ", rollUp: {specialties: practitioners , to: supervisor}"),
                                        inputs,
                                        TWO_CLINICIANS_AGAINST_ONE)))
                .isEqualTo("1 plurality-of-visits 1000000001 visits");
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
