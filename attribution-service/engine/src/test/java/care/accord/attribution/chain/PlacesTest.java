package care.accord.attribution.chain;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.attribution.chain.ChainInputs.Capacity;
import care.accord.attribution.chain.ChainInputs.ServiceArea;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.programrules.chain.Area;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules about places: who serves where a person lives, and the draw among them")
class PlacesTest {
    private static final ChainInputs AREAS =
            ChainInputs.NONE.withAreas(
                    List.of(
                            new ServiceArea(Area.ZIP, "55401", World.THEIR_DOCTOR),
                            new ServiceArea(Area.ZIP, "55401", World.OUR_DOCTOR),
                            new ServiceArea(Area.ZIP, "55402", World.THEIR_DOCTOR),
                            new ServiceArea(Area.COUNTY, "27053", World.OTHER_DOCTOR)));

    private static Person person(String id, String zip, String county) {
        return new Person(
                new BeneficiaryId(id),
                "",
                "",
                LocalDate.of(1980, 1, 1),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "MN",
                county,
                zip,
                0);
    }

    private static Population of(List<Person> people) {
        PopulationBuilder builder = new PopulationBuilder();
        people.forEach(person -> {
            builder.add(person);
            builder.add(new Enrollment(person.id(), Coverage.COMMERCIAL, "", Example.YEAR));
        });
        return builder.build();
    }

    @Nested
    @DisplayName("Geography")
    class Geography {
        @ParameterizedTest(name = "by {0}, ZIP {1}, county {2}: {3}")
        @CsvSource({
            "zip,             55401,      27053, 1 geography 100000001 identifier",
            "zip,             55402-1234, 27053, 1 geography 200000001 only",
            "zip,             99999,      27053, unattributed: nobody-serves-the-area",
            "county,          55401,      27053, 1 geography 300000001 only",
            "zip-then-county, 99999,      27053, 1 geography 300000001 only",
            "zip-then-county, 55402,      27053, 1 geography 200000001 only",
            "zip-then-county, 99999,      99999, unattributed: nobody-serves-the-area",
        })
        void whoServesThere(String area, String zip, String county, String expected) {
            RuleChain chain = World.chain("rule: geography, area: " + area);
            Person person = person("p", zip, county);
            assertThat(
                            World.words(
                                    World.decide(
                                            World.terms(chain, AREAS),
                                            of(List.of(person)),
                                            person.id())))
                    .isEqualTo(expected);
        }
    }

    @Nested
    @DisplayName("Auto-assignment is a draw that anybody can repeat")
    class AutoAssignment {
        private static final RuleChain ANYWHERE =
                World.chain("rule: auto-assignment, seed: north 2025");
        private static final ChainInputs THREE_TO_ONE =
                AREAS.withCapacities(
                        List.of(
                                new Capacity(World.THEIR_DOCTOR, 100),
                                new Capacity(World.OUR_DOCTOR, 300)));

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            // The first eight bytes of SHA-256("north 2025\n" + id), unsigned, modulo 400: below
            // 300 is ours.
            "A1, 100000001",
            "A2, 100000001",
            "A3, 200000001",
            "A4, 200000001",
            "A5, 200000001",
            "A6, 100000001",
        })
        void theNumberIsPublished(String id, String expected) {
            assertThat(drawn(ANYWHERE, THREE_TO_ONE, List.of(person(id, "", ""))))
                    .containsOnlyKeys(expected);
        }

        @Test
        void manyDrawsFollowTheCapacities() {
            Map<String, Long> drawn = drawn(ANYWHERE, THREE_TO_ONE, crowd("", 4000));
            assertThat(drawn.get(Example.OURS)).isCloseTo(3000, Percentage.withPercentage(3));
            assertThat(drawn.get(Example.THEIRS)).isCloseTo(1000, Percentage.withPercentage(9));
        }

        @Test
        void anotherSeedDrawsOtherwise() {
            RuleChain other = World.chain("rule: auto-assignment, seed: north 2026");
            assertThat(drawn(other, THREE_TO_ONE, crowd("", 4000)))
                    .isNotEqualTo(drawn(ANYWHERE, THREE_TO_ONE, crowd("", 4000)));
        }

        @Test
        void onlyWhoServesTheAreaTakesPart() {
            RuleChain local = World.chain("rule: auto-assignment, seed: s, area: zip");
            assertThat(drawn(local, THREE_TO_ONE, crowd("55402", 50)))
                    .containsOnlyKeys(Example.THEIRS);
            assertThat(drawn(local, THREE_TO_ONE, crowd("99999", 50))).containsOnlyKeys("nobody");
        }

        private static List<Person> crowd(String zip, int size) {
            return IntStream.range(0, size).mapToObj(nth -> person("p" + nth, zip, "")).toList();
        }

        private static Map<String, Long> drawn(
                RuleChain chain, ChainInputs inputs, List<Person> people) {
            Population population = of(people);
            return population.decide(Chain.of(World.terms(chain, inputs), population)).stream()
                    .map(decision ->
                            decision.outcome() instanceof Outcome.Attributed attributed
                                    ? attributed.choice().winner().provider().id()
                                    : "nobody")
                    .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
        }
    }
}
