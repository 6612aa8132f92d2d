package care.accord.reconciliation.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.population.ClaimLine;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.reconciliation.expenditure.Members;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Leakage: care outside the organization, without small cells and without another contract's rates")
class LeakageTest {
    static final DateSpan YEAR = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    static final Organization OURS = new Organization(Set.of("ours"), Set.of("390001"));
    static final LeakageThresholds THRESHOLDS =
            LeakageThresholds.of(ProgramRules.bundled(), new PerformanceYear(2025));

    /// Specialty 06 outside: practices a, b, c with 30, 20 and 20 people of one visit each at $100, $200 and $300, $13,000
    /// together, $185.71 a visit; a practice d with 5 people is hidden, and with it the smallest other.
    @Test
    void providersAreShownAtTheAveragePriceOfTheirSpecialty() {
        List<ClaimLine> lines = new ArrayList<>();
        visits(lines, 0, 30, "06", "a", "100.00");
        visits(lines, 30, 20, "06", "b", "200.00");
        visits(lines, 50, 20, "06", "c", "300.00");
        Leakage leakage = leakage(lines);
        Leakage.Specialty cardiology = leakage.specialties().getFirst();
        assertThat(cardiology.costOutside()).contains(Usd.of("13000"));
        assertThat(cardiology.providers())
                .extracting(
                        Leakage.Provider::provider,
                        Leakage.Provider::visits,
                        Leakage.Provider::costAtAveragePrice)
                .containsExactly(
                        tuple("a", 30L, Optional.of(Usd.of("5571.43"))),
                        tuple("b", 20L, Optional.of(Usd.of("3714.29"))),
                        tuple("c", 20L, Optional.of(Usd.of("3714.29"))));
        visits(lines, 70, 5, "06", "d", "100.00");
        Leakage.Specialty hidden = leakage(lines).specialties().getFirst();
        assertThat(hidden.providers()).extracting(Leakage.Provider::provider).hasSize(2);
        assertThat(hidden.providers())
                .extracting(Leakage.Provider::provider)
                .doesNotContain("d")
                .contains("a");
        assertThat(hidden.hiddenProviders()).isEqualTo(2);
    }

    @Test
    void insideIsThePracticesAndFacilitiesOfTheOrganization() {
        List<ClaimLine> lines = new ArrayList<>();
        visits(lines, 0, 30, "08", "ours", "50.00");
        visits(lines, 0, 20, "08", "a", "70.00");
        visits(lines, 0, 10, "08", "b", "70.00");
        lines.add(stay("m001", "2025-03-02", "390001"));
        lines.add(stay("m001", "2025-03-02", "390002"));
        Leakage leakage = leakage(lines);
        assertThat(leakage.inside().orElseThrow().visits().value()).isEqualTo(31);
        assertThat(leakage.inside().orElseThrow().cost().orElseThrow().value())
                .isEqualTo(Usd.of("2500"));
        assertThat(leakage.outside().orElseThrow().members().orElseThrow().value()).isEqualTo(20);
        assertThat(leakage.outside().orElseThrow().cost().orElseThrow().value())
                .isEqualTo(Usd.of("3100"));
        assertThat(leakage.outsideShare().orElseThrow().value())
                .isCloseTo(
                        new BigDecimal("0.4038"),
                        org.assertj.core.data.Offset.offset(new BigDecimal("0.0001")));
        assertThat(leakage.specialties()).isEmpty();
        assertThat(leakage.hiddenSpecialties()).isEqualTo(2);
    }

    /// Two providers: each knows its own price, and from the average the other's.
    @Test
    void aPriceOfTwoProvidersIsNotShown() {
        List<ClaimLine> lines = new ArrayList<>();
        visits(lines, 0, 40, "06", "a", "100.00");
        visits(lines, 40, 40, "06", "b", "300.00");
        for (String practice : List.of("k", "l", "m")) {
            visits(lines, 0, 50, "07", practice, "80.00");
        }
        for (String practice : List.of("n", "o", "p", "q")) {
            visits(lines, 0, 30, "08", practice, "80.00");
        }
        Map<String, Optional<Usd>> costs =
                leakage(lines).specialties().stream()
                        .collect(
                                Collectors.toMap(
                                        Leakage.Specialty::specialty,
                                        Leakage.Specialty::costOutside));
        assertThat(costs.get("06")).isEmpty();
        assertThat(costs.get("07")).as("else 06 follows from the total").isEmpty();
        assertThat(costs.get("08")).isPresent();
    }

    @Test
    void aDayIsOneVisitHoweverManyLinesItHas() {
        List<ClaimLine> lines = new ArrayList<>();
        visits(lines, 0, 12, "06", "a", "100.00");
        visits(lines, 0, 12, "06", "a", "40.00");
        Leakage.Specialty specialty = leakage(lines).specialties().getFirst();
        assertThat(specialty.visitsOutside()).isEqualTo(12);
        assertThat(specialty.membersOutside()).hasValue(12);
        assertThat(specialty.providers()).as("fewer than 20 visits").isEmpty();
    }

    /// Ten people, all with one practice: neither is shown.
    @Test
    void careOfFewIsNotShownInSumsEither() {
        List<ClaimLine> lines = new ArrayList<>();
        visits(lines, 0, 10, "06", "a", "100.00");
        assertThat(leakage(lines).outside()).isEmpty();
        visits(lines, 10, 10, "06", "a", "100.00");
        assertThat(leakage(lines).outside().orElseThrow().visits().value()).isEqualTo(20);
        assertThat(leakage(lines).outside().orElseThrow().cost()).isEmpty();
    }

    /// Of a hundred members 95 see a cardiologist: how many is not said, as five do not.
    @Test
    void theFewWithoutCareAreNotTold() {
        List<ClaimLine> lines = new ArrayList<>();
        visits(lines, 0, 95, "06", "a", "100.00");
        Leakage leakage = leakage(lines);
        assertThat(leakage.outside().orElseThrow().members()).isEmpty();
        assertThat(leakage.outside().orElseThrow().visits().value()).isEqualTo(95);
        assertThat(leakage.specialties().getFirst().membersOutside()).isEmpty();
    }

    /// 20 people see a cardiologist inside as well, 3 a dermatologist: neither number of visits inside is shown, as all 23 are.
    @Test
    void visitsInsideAreOfManyToo() {
        List<ClaimLine> lines = new ArrayList<>();
        visits(lines, 0, 20, "06", "ours", "50.00");
        visits(lines, 0, 3, "07", "ours", "50.00");
        visits(lines, 0, 30, "06", "a", "100.00");
        visits(lines, 0, 30, "07", "a", "100.00");
        visits(lines, 0, 30, "08", "a", "100.00");
        Map<String, OptionalLong> inside =
                leakage(lines).specialties().stream()
                        .collect(
                                Collectors.toMap(
                                        Leakage.Specialty::specialty,
                                        Leakage.Specialty::visitsInside));
        assertThat(inside.get("06")).isEmpty();
        assertThat(inside.get("07")).isEmpty();
        assertThat(inside.get("08")).hasValue(0);
    }

    @Test
    void withoutParticipantsThereIsNoOutside() {
        assertThatThrownBy(() -> new Organization(Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no participants");
    }

    /// Against a count with maps and sets: nothing shown is of fewer than 11 people, and every number is right.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingSmallIsShownAndWhatIsShownIsRight(long seed) {
        Random random = new Random(seed);
        List<ClaimLine> lines = new ArrayList<>();
        Map<String, Set<String>> members = new HashMap<>();
        Map<String, Set<String>> visits = new HashMap<>();
        for (int at = 0; at < 1_500; at++) {
            String id = id(random.nextInt(60));
            String specialty = List.of("06", "07", "08", "09").get(random.nextInt(4));
            String practice = "t" + (int) Math.sqrt(random.nextInt(150));
            String day = YEAR.start().plusDays(random.nextInt(365)).toString();
            lines.add(visit(id, day, specialty, practice, "10.00", at));
            members.computeIfAbsent(specialty + practice, _ -> new HashSet<>()).add(id);
            visits.computeIfAbsent(specialty + practice, _ -> new HashSet<>()).add(id + day);
        }
        for (Leakage.Specialty specialty : leakage(lines).specialties()) {
            assertThat(specialty.membersOutside().orElse(11)).isGreaterThan(10);
            for (Leakage.Provider provider : specialty.providers()) {
                String key = specialty.specialty() + provider.provider();
                assertThat(size(members, key)).isGreaterThan(10);
                provider.members()
                        .ifPresent(shown -> assertThat(shown).isEqualTo(size(members, key)));
                assertThat(provider.visits()).isGreaterThan(19).isEqualTo(size(visits, key));
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static long size(Map<String, Set<String>> sets, String key) {
        return sets.getOrDefault(key, Set.of()).size();
    }

    static Leakage leakage(List<ClaimLine> lines) {
        Population population = population(lines);
        return leakage(population, Members.everyone(population), THRESHOLDS);
    }

    /// A hundred people.
    static Population population(List<ClaimLine> lines) {
        PopulationBuilder builder = new PopulationBuilder();
        IntStream.range(0, 100)
                .forEach(at ->
                        builder.add(
                                Person.of(new BeneficiaryId(id(at)), LocalDate.of(1950, 1, 1))));
        lines.forEach(builder::add);
        return builder.build();
    }

    static Leakage leakage(Population population, Members members, LeakageThresholds thresholds) {
        ExpenditureTerms terms =
                ExpenditureTerms.plain(YEAR, CostBasis.ALLOWED, new Citation("the contract"));
        return Leakage.of(
                population,
                new CountedLines(population, members, terms),
                OURS,
                new Leakage.Shown(
                        thresholds,
                        ReadmissionRule.of(ProgramRules.bundled(), new PerformanceYear(2025)),
                        "run"));
    }

    static String id(int number) {
        return "m%03d".formatted(number);
    }

    static void visits(
            List<ClaimLine> lines,
            int from,
            int people,
            String specialty,
            String tin,
            String cost) {
        for (int at = from; at < from + people; at++) {
            lines.add(visit(id(at), "2025-03-01", specialty, tin, cost, lines.size()));
        }
    }

    static ClaimLine visit(
            String id, String day, String specialty, String tin, String cost, int number) {
        return Visit.on(day)
                .to(tin)
                .claim("c" + number)
                .specialty(specialty)
                .allowed(cost)
                .line(id);
    }

    private static ClaimLine stay(String id, String day, String ccn) {
        return Visit.on(day).facility(ccn, "").specialty("").allowed("1000.00").claim(ccn).line(id);
    }
}
