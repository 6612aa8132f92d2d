package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.population.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules about visits: preventive, dollars, most recent, specialists")
class OtherVisitRulesTest {

    @Nested
    @DisplayName("The most recent preventive visit decides, whoever else was seen more often")
    class PreventiveVisit {
        private static final String RULE = "rule: preventive-visit, services: preventive ";

        @Test
        void theLaterOneWins() {
            ChainDecision decision =
                    World.decide(
                            World.chain(RULE),
                            Visit.on("2025-02-01").to(Example.THEIRS).hcpcs("G0439"),
                            Visit.on("2025-03-01").to(Example.OURS).hcpcs("G0439"),
                            Visit.on("2025-04-01").to(Example.THEIRS));
            assertThat(World.words(decision)).isEqualTo("1 preventive-visit 100000001 latest");
            assertThat(ChainSentence.of(decision))
                    .isEqualTo(
                            "Attributed to the practice with TIN 100000001 by rule 1, the most recent preventive visit: the latest on 2025-03-01 against the latest on 2025-02-01 of the practice with TIN 200000001.");
        }

        @Test
        void anOfficeVisitIsNone() {
            assertThat(
                            World.words(
                                    World.decide(
                                            World.chain(RULE),
                                            Visit.on("2025-04-01").to(Example.THEIRS))))
                    .isEqualTo("unattributed: no-visit");
        }
    }

    @Nested
    @DisplayName("The largest allowed dollars decide, whoever was seen more often")
    class PluralityOfDollars {
        private static final String RULE = "rule: plurality-of-dollars, services: office ";

        @ParameterizedTest(name = "{0} against 2 x 60.00: {1}")
        @CsvSource({
            "120.01, 1 plurality-of-dollars 200000001 dollars",
            "120.00, 1 plurality-of-dollars 200000001 latest",
            "119.99, 1 plurality-of-dollars 100000001 dollars",
        })
        void dollarsAreComparedToTheCent(String theirs, String expected) {
            ChainDecision decision =
                    World.decide(
                            World.chain(RULE + ", tieBreak: [latest]"),
                            Visit.on("2025-02-01").to(Example.OURS).allowed("60.00"),
                            Visit.on("2025-03-01").to(Example.OURS).allowed("60.00"),
                            Visit.on("2025-04-01").to(Example.THEIRS).allowed(theirs));
            assertThat(World.words(decision)).isEqualTo(expected);
        }

        @Test
        void visitsWithoutDollarsDoNotCompete() {
            assertThat(
                            World.words(
                                    World.decide(
                                            World.chain(RULE),
                                            Visit.on("2025-04-01")
                                                    .to(Example.THEIRS)
                                                    .allowed("0.00"))))
                    .isEqualTo("unattributed: no-dollars");
        }
    }

    @Nested
    @DisplayName("The most recent visit decides")
    class MostRecentVisit {
        @Test
        void oneLateVisitBeatsManyEarlierOnes() {
            assertThat(
                            World.words(
                                    World.decide(
                                            World.chain(
                                                    "rule: most-recent-visit, services: office "),
                                            Visit.on("2025-02-01").to(Example.OURS),
                                            Visit.on("2025-03-01").to(Example.OURS),
                                            Visit.on("2025-03-02").to(Example.THEIRS))))
                    .isEqualTo("1 most-recent-visit 200000001 latest");
        }
    }

    @Nested
    @DisplayName("Specialists: the first list with a qualifying visit decides")
    class SpecialistChain {
        private static final String RULE =
                "rule: specialist-chain, inOrder: [obstetrics, cardiology], by: %s, services: office ";

        @ParameterizedTest(
                name = "obstetrician seen {0} times, cardiologist 3 times, at least {1}: {2}")
        @CsvSource({
            "1, 1, 1 specialist-chain 100000001 only",
            "0, 1, 1 specialist-chain 200000001 only",
            "1, 2, 1 specialist-chain 200000001 only",
            "1, 4, unattributed: too-few-visits",
        })
        void theOrderOfListsDecides(int seen, int minimum, String expected) {
            Visit[] visits = new Visit[3 + seen];
            for (int nth = 0; nth < 3; nth++) {
                visits[nth] = Visit.on("2025-05-0" + (nth + 1)).to(Example.THEIRS).specialty("06");
            }
            if (seen == 1) {
                visits[3] = Visit.on("2025-02-01").to(Example.OURS).specialty("16");
            }
            assertThat(
                            World.words(
                                    World.decide(
                                            World.chain(
                                                    RULE.formatted("visits")
                                                            + ", minimumVisits: "
                                                            + minimum),
                                            visits)))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "by {0}: {1}")
        @CsvSource({"visits, 100000001, visits", "dollars, 200000001, dollars"})
        void withinAListVisitsOrDollarsDecide(String by, String winner, String factor) {
            assertThat(
                            World.words(
                                    World.decide(
                                            World.chain(RULE.formatted(by)),
                                            Visit.on("2025-02-01").to(Example.OURS).specialty("06"),
                                            Visit.on("2025-03-01").to(Example.OURS).specialty("06"),
                                            Visit.on("2025-03-02")
                                                    .to(Example.THEIRS)
                                                    .specialty("06")
                                                    .allowed("500.00"))))
                    .isEqualTo("1 specialist-chain %s %s".formatted(winner, factor));
        }
    }
}
