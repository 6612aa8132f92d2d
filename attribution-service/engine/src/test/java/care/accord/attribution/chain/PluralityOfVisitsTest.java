package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.population.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Plurality of visits: most visits decide, once per provider and day")
class PluralityOfVisitsTest {
    private static final String RULE = "rule: plurality-of-visits, services: office ";

    @Test
    void moreVisitsWinWhateverTheyCost() {
        ChainDecision decision =
                World.decide(
                        World.chain(RULE),
                        Visit.on("2025-02-01").to(Example.OURS).allowed("10.00"),
                        Visit.on("2025-03-01").to(Example.OURS).allowed("10.00"),
                        Visit.on("2025-04-01").to(Example.THEIRS).allowed("900.00"));
        assertThat(World.words(decision)).isEqualTo("1 plurality-of-visits 100000001 visits");
        assertThat(((Outcome.Attributed) decision.outcome()).choice().margin()).isEqualTo(1);
    }

    @ParameterizedTest(name = "counted once per {0}: {1}")
    @CsvSource({
        // OURS: two clinicians on one day, one of them with two lines; THEIRS: two days.
        "provider-day,  200000001, visits",
        "clinician-day, 200000001, latest",
        "line,          100000001, visits",
    })
    void oneVisitIs(String countOnce, String winner, String by) {
        ChainDecision decision =
                World.decide(
                        World.chain(
                                RULE + ", countOnce: %s, tieBreak: [latest]".formatted(countOnce)),
                        Visit.on("2025-02-01").to(Example.OURS).npi("1000000001").claim("a"),
                        Visit.on("2025-02-01").to(Example.OURS).npi("1000000001").claim("b"),
                        Visit.on("2025-02-01").to(Example.OURS).npi("1000000002").claim("c"),
                        Visit.on("2025-03-01").to(Example.THEIRS),
                        Visit.on("2025-04-01").to(Example.THEIRS));
        assertThat(World.words(decision))
                .isEqualTo("1 plurality-of-visits %s %s".formatted(winner, by));
    }

    @ParameterizedTest(name = "tie-break [{0}]: {1} by {2}")
    @CsvSource({
        // One visit each: OURS earlier and dearer, THEIRS later and cheaper.
        "latest,           200000001, latest",
        "dollars,          100000001, dollars",
        "'dollars, latest',100000001, dollars",
        "'visits, latest', 200000001, latest",
    })
    void aTieIsBrokenInTheDeclaredOrder(String order, String winner, String by) {
        ChainDecision decision =
                World.decide(
                        World.chain(RULE + ", tieBreak: [%s]".formatted(order)),
                        Visit.on("2025-02-01").to(Example.OURS).allowed("200.00"),
                        Visit.on("2025-03-01").to(Example.THEIRS).allowed("100.00"));
        assertThat(World.words(decision))
                .isEqualTo("1 plurality-of-visits %s %s".formatted(winner, by));
        assertThat(((Outcome.Attributed) decision.outcome()).choice().tie()).isTrue();
    }

    @Test
    void aCompleteTieGoesToTheSmallerIdentifier() {
        ChainDecision decision =
                World.decide(
                        World.chain(RULE),
                        Visit.on("2025-03-01").to(Example.THEIRS),
                        Visit.on("2025-03-01").to(Example.OURS));
        assertThat(World.words(decision)).isEqualTo("1 plurality-of-visits 100000001 identifier");
        assertThat(ChainSentence.of(decision))
                .isEqualTo(
                        "Attributed to the practice with TIN 100000001 by rule 1, the most visits, equal with the practice with TIN 200000001 in everything and decided by the smaller identifier.");
    }

    @Test
    void aPooledContractComesLastInACompleteTie() {
        ChainDecision decision =
                World.decide(
                        World.chainAt("contract", RULE),
                        Visit.on("2025-03-01").to(Example.THEIRS),
                        Visit.on("2025-03-01").to(Example.OURS));
        assertThat(World.words(decision)).isEqualTo("1 plurality-of-visits 200000001 identifier");
    }

    @ParameterizedTest(name = "{0} visits of at least {1}: {2}")
    @CsvSource({
        "1, 2, unattributed: too-few-visits",
        "2, 2, 1 plurality-of-visits 100000001 only",
        "0, 2, unattributed: no-visit",
    })
    void tooFewVisitsDoNotCompete(int visits, int minimum, String expected) {
        Visit[] all = new Visit[visits];
        for (int nth = 0; nth < visits; nth++) {
            all[nth] = Visit.on("2025-02-0" + (nth + 1)).to(Example.OURS);
        }
        ChainDecision decision =
                World.decide(World.chain(RULE + ", minimumVisits: " + minimum), all);
        assertThat(World.words(decision)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a visit on {0} in the last {1} months: {2}")
    @CsvSource({
        "2025-01-01, 12, 1 plurality-of-visits 100000001 only",
        "2024-12-31, 12, unattributed: no-visit",
        "2024-01-01, 24, 1 plurality-of-visits 100000001 only",
        "2023-12-31, 24, unattributed: no-visit",
        "2025-07-01,  6, 1 plurality-of-visits 100000001 only",
        "2025-06-30,  6, unattributed: no-visit",
        "2026-01-01, 24, unattributed: no-visit",
    })
    void theWindowCountsBackFromItsEnd(String day, int months, String expected) {
        ChainDecision decision =
                World.decide(
                        World.chain(RULE + ", months: " + months), Visit.on(day).to(Example.OURS));
        assertThat(World.words(decision)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} by specialty {1}: {2}")
    @CsvSource({
        "99213, 08, 1 plurality-of-visits 100000001 only",
        "99213, 06, unattributed: no-visit",
        "71046, 08, unattributed: no-visit",
    })
    void onlyListedServicesOfListedSpecialtiesCount(
            String hcpcs, String specialty, String expected) {
        ChainDecision decision =
                World.decide(
                        World.chain(RULE + ", specialties: primary-care "),
                        Visit.on("2025-05-01").to(Example.OURS).hcpcs(hcpcs).specialty(specialty));
        assertThat(World.words(decision)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "bill type {0}: {1}")
    @CsvSource({
        "0771, 1 plurality-of-visits 771234 only",
        "771,  1 plurality-of-visits 771234 only",
        "0131, unattributed: no-visit",
    })
    void aHealthCentersEveryClaimIsAVisit(String billType, String expected) {
        ChainDecision decision =
                World.decide(
                        World.chain(
                                RULE + ", specialties: primary-care , facilities: health-centers "),
                        Visit.on("2025-05-01")
                                .hcpcs("G0467")
                                .specialty("")
                                .facility("771234", billType));
        assertThat(World.words(decision)).isEqualTo(expected);
    }
}
