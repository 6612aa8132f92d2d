package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.chain.ChainInputs.ChosenBy;
import care.accord.attribution.chain.ChainInputs.PcpSelection;
import care.accord.population.Population;
import care.accord.population.Visit;
import care.accord.population.VoluntaryAlignment;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules about lists: provider of record, plan assignment, attestation")
class ListedRulesTest {

    private static PcpSelection span(ListedProvider provider, ChosenBy by, String from, String to) {
        return new PcpSelection(
                Example.SOMEONE,
                provider,
                by,
                new DateSpan(LocalDate.parse(from), LocalDate.parse(to)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: attested",
                "rule: pcp-of-record, choose: latest",
                "rule: plan-assigned, choose: latest",
                "rule: geography, area: zip",
                "rule: auto-assignment, seed: s",
            })
    void aListThatWasNotGivenIsSaid(String rule) {
        ChainDecision decision = World.decide(World.chain(rule));
        assertThat(World.words(decision)).isEqualTo("unattributed: no-list");
        assertThat(ChainSentence.of(decision))
                .isEqualTo(
                        "Not attributed: no rule decided (rule 1: the list it reads was not given).");
    }

    @Nested
    @DisplayName("The provider of record, by member month")
    class PcpOfRecord {
        private static final String RULE = "rule: pcp-of-record, choose: %s, minimumMonths: %d";

        @ParameterizedTest(name = "changed on {0}, {1}: {2}")
        @CsvSource({
            // Ours from January, theirs from the day of the change to December.
            "2025-03-01, latest,      1 pcp-of-record 200000001 latest",
            "2025-03-01, most-months, 1 pcp-of-record 200000001 months",
            "2025-09-01, most-months, 1 pcp-of-record 100000001 months",
            "2025-07-01, most-months, 1 pcp-of-record 200000001 latest",
            "2025-07-31, most-months, 1 pcp-of-record 200000001 latest",
            "2025-08-01, most-months, 1 pcp-of-record 100000001 months",
        })
        void whoHasAPersonWhoChanged(String change, String choose, String expected) {
            String before = LocalDate.parse(change).minusDays(1).toString();
            ChainInputs inputs =
                    ChainInputs.NONE.withSelections(
                            List.of(
                                    span(World.OUR_DOCTOR, ChosenBy.MEMBER, "2025-01-01", before),
                                    span(
                                            World.THEIR_DOCTOR,
                                            ChosenBy.MEMBER,
                                            change,
                                            "2025-12-31")));
            assertThat(World.words(World.decide(World.chain(RULE.formatted(choose, 1)), inputs)))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "of record {0} to {1}, at least {2} months: {3}")
        @CsvSource({
            "2025-01-01, 2025-03-31, 3, 1 pcp-of-record 100000001 only",
            "2025-01-01, 2025-03-30, 3, unattributed: too-few-months",
            "2024-01-01, 2024-12-31, 1, unattributed: no-record",
            "2025-12-01, 2026-12-31, 1, 1 pcp-of-record 100000001 only",
        })
        void aMonthCountsByItsLastDay(String from, String to, int months, String expected) {
            ChainInputs inputs =
                    ChainInputs.NONE.withSelections(
                            List.of(span(World.OUR_DOCTOR, ChosenBy.MEMBER, from, to)));
            assertThat(
                            World.words(
                                    World.decide(
                                            World.chain(RULE.formatted("latest", months)), inputs)))
                    .isEqualTo(expected);
        }

        @Test
        void theSpanThatBeganLaterCorrectsTheOther() {
            ChainInputs inputs =
                    ChainInputs.NONE.withSelections(
                            List.of(
                                    span(
                                            World.OUR_DOCTOR,
                                            ChosenBy.MEMBER,
                                            "2025-01-01",
                                            "2025-12-31"),
                                    span(
                                            World.THEIR_DOCTOR,
                                            ChosenBy.MEMBER,
                                            "2025-06-01",
                                            "2025-12-31")));
            ChainDecision decision =
                    World.decide(World.chain(RULE.formatted("most-months", 1)), inputs);
            assertThat(World.words(decision)).isEqualTo("1 pcp-of-record 200000001 months");
            assertThat(ChainSentence.of(decision))
                    .isEqualTo(
                            "Attributed to the practice with TIN 200000001 by rule 1, the primary care provider of record: 7 months against 5 months of the practice with TIN 100000001.");
        }

        @Test
        void aSelectionByThePlanIsAnotherRule() {
            ChainInputs inputs =
                    ChainInputs.NONE.withSelections(
                            List.of(
                                    span(
                                            World.OUR_DOCTOR,
                                            ChosenBy.PLAN,
                                            "2025-01-01",
                                            "2025-12-31")));
            assertThat(
                            World.words(
                                    World.decide(
                                            World.chain(
                                                    RULE.formatted("latest", 1),
                                                    "rule: plan-assigned, choose: latest"),
                                            inputs)))
                    .isEqualTo("2 plan-assigned 100000001 only");
        }

        @ParameterizedTest(name = "at level {0} the clinician is {1}")
        @CsvSource({"practice, 100000001", "contract, 100000001", "clinician, 1000000001"})
        void aListThatNamesTheClinicianOnlyIsLookedUp(String level, String expected) {
            ChainInputs inputs =
                    ChainInputs.NONE
                            .withSelections(
                                    List.of(
                                            span(
                                                    new ListedProvider("1000000001", ""),
                                                    ChosenBy.MEMBER,
                                                    "2025-01-01",
                                                    "2025-12-31")))
                            .withPractices(Map.of("1000000001", Example.OURS));
            ChainDecision decision =
                    World.decide(World.chainAt(level, RULE.formatted("latest", 1)), inputs);
            assertThat(World.words(decision))
                    .isEqualTo("1 pcp-of-record %s only".formatted(expected));
            assertThat(((ChainDecision.Outcome.Attributed) decision.outcome()).toContract())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName(
            "The choice of a main doctor in force on the last day of the window, the latest of several")
    class Attested {
        @ParameterizedTest(name = "signed {0}, revoked {1}: {2}")
        @CsvSource({
            "2020-05-05, ,           1 attested 100000001 only",
            "2025-12-31, ,           1 attested 100000001 only",
            "2026-01-01, ,           unattributed: no-attestation",
            "2020-05-05, 2025-12-31, unattributed: no-attestation",
            "2020-05-05, 2026-01-01, 1 attested 100000001 only",
        })
        void isInForce(LocalDate signed, LocalDate revoked, String expected) {
            assertThat(World.words(decide(signed(World.OUR_DOCTOR, signed, revoked))))
                    .isEqualTo(expected);
        }

        @Test
        void theLatestSignatureHolds() {
            LocalDate day = LocalDate.of(2025, 3, 1);
            assertThat(
                            World.words(
                                    decide(
                                            signed(World.OUR_DOCTOR, day, null),
                                            signed(World.THEIR_DOCTOR, day.plusDays(1), null))))
                    .isEqualTo("1 attested 200000001 latest");
        }

        @Test
        void itOverridesVisitsThatFollowInTheChain() {
            assertThat(
                            World.words(
                                    decide(
                                            World.chain(
                                                    "rule: attested",
                                                    "rule: plurality-of-visits, services: office "),
                                            signed(
                                                    World.OUR_DOCTOR,
                                                    LocalDate.of(2024, 3, 1),
                                                    null))))
                    .isEqualTo("1 attested 100000001 only");
        }

        @Test
        void withoutAnybodysTheListWasNotGiven() {
            assertThat(World.words(decide(World.chain("rule: attested"))))
                    .isEqualTo("unattributed: no-list");
        }

        private static VoluntaryAlignment signed(
                ListedProvider provider,
                LocalDate day,
                @org.jspecify.annotations.Nullable LocalDate revoked) {
            return World.choice(Example.SOMEONE, provider, day, Optional.ofNullable(revoked));
        }

        private static ChainDecision decide(VoluntaryAlignment... choices) {
            return decide(World.chain("rule: attested"), choices);
        }

        private static ChainDecision decide(RuleChain chain, VoluntaryAlignment... choices) {
            Population visited = Example.of(List.of(Visit.on("2025-04-01").to(Example.THEIRS)));
            return World.decide(
                    World.terms(chain, ChainInputs.NONE),
                    World.choosing(visited, choices),
                    Example.SOMEONE);
        }
    }
}
