package care.accord.attribution.whatif;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.County;
import care.accord.attribution.Example;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Organization;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.chain.ChainInputs;
import care.accord.attribution.chain.ChainTerms;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Population;
import care.accord.population.Visit;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A what-if says the size and the moves of the roster that a full run would decide")
class ProjectionTest {
    private static final Scenario NOTHING =
            new Scenario(
                    Exchanged.NONE,
                    Exchanged.NONE,
                    Exchanged.NONE,
                    Optional.empty(),
                    Optional.empty());

    static Stream<Scenario> scenarios() {
        return Stream.of(
                NOTHING,
                practices(Set.of(THEIRS), Set.of()),
                practices(Set.of(), Set.of(OURS_TOO)),
                practices(Set.of(OTHERS), Set.of(OURS)),
                practices(Set.of(), Set.of(OURS, OURS_TOO)),
                new Scenario(
                        new Exchanged(Set.of(OTHERS), Set.of()),
                        Exchanged.NONE,
                        Exchanged.NONE,
                        Optional.of(
                                new DateSpan(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 12, 31))),
                        Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void equalsAFullRunUnderTheScenario(Scenario scenario) {
        for (long seed = 1; seed <= 5; seed++) {
            Population county = new County(seed).population();
            Run run = Run.decide(Example.terms(), county, Example.YEAR);
            RunTerms terms = scenario.on(run.terms());
            Run full = Run.decide(terms, county, Example.YEAR);
            Projection projection = Projection.of(run, terms);
            assertThat(projection.members()).isEqualTo(full.roster().members().size());
            assertThat(projection.memberMonths())
                    .isEqualTo(
                            full.roster().members().stream()
                                    .mapToLong(member -> member.memberMonths())
                                    .sum());
            for (Move move : projection.moves()) {
                assertThat(full.roster().decisions()).contains(move.after());
                assertThat(run.roster().decisions()).contains(move.before());
            }
        }
    }

    @Test
    void whatAnotherOrganizationListsAsWellIsNamed() {
        AttributionTerms terms = Example.terms();
        RunTerms known =
                new RunTerms.OfProgram(
                        terms.with(
                                terms.circumstances()
                                        .withOtherOrganizations(
                                                List.of(
                                                        new Organization(
                                                                "A2",
                                                                Participants.ofTins(THEIRS))))));
        assertThat(practices(Set.of(THEIRS, OTHERS), Set.of()).shared(known))
                .containsExactly(THEIRS);
        assertThat(practices(Set.of(), Set.of(OURS)).shared(known)).isEmpty();
        assertThat(
                        practices(Set.of(THEIRS), Set.of())
                                .shared(new RunTerms.OfProgram(Example.terms())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void equalsAFullRunOfAChainToo(Scenario scenario) {
        RunTerms chain =
                new RunTerms.OfChain(
                        new ChainTerms(
                                ChainTemplates.of("commercial-ppo"),
                                Example.YEAR,
                                Example.terms().participants(),
                                ChainInputs.NONE));
        for (long seed = 1; seed <= 5; seed++) {
            Population county = new County(seed).population();
            Run run = Run.decide(chain, county, Example.YEAR);
            RunTerms terms = scenario.on(chain);
            Run full = Run.decide(terms, county, Example.YEAR);
            assertThat(Projection.of(run, terms).members())
                    .isEqualTo(full.roster().members().size());
        }
    }

    @Test
    void aClinicianComesOrGoesAlone() {
        Population population =
                Example.of(
                        Visit.on("2025-02-01").to(OURS).npi("1000000001").allowed("80.00"),
                        Visit.on("2025-03-01").to(THEIRS).npi("2000000001").allowed("70.00"));
        Run run = Run.decide(Example.terms(), population, Example.YEAR);
        assertThat(Projection.of(run, clinicians(Set.of(), Set.of("1000000001")).on(run.terms())))
                .satisfies(left -> assertThat(left.count(Kind.DROPPED)).isEqualTo(1));
        Run without =
                Run.decide(
                        clinicians(Set.of(), Set.of("1000000001")).on(run.terms()),
                        population,
                        Example.YEAR);
        assertThat(without.roster().members()).as("$70.00 of the other practice win").isEmpty();
        RunTerms joined = clinicians(Set.of("2000000001"), Set.of()).on(run.terms());
        assertThat(Run.decide(joined, population, Example.YEAR).roster().members())
                .singleElement()
                .satisfies(member ->
                        assertThat(member.decision().winner().allowed()).hasToString("$150.00"));
        assertThat(Affected.people(run, joined).cardinality()).isEqualTo(1);
        assertThat(
                        Affected.people(
                                        run,
                                        clinicians(Set.of("3000000001"), Set.of()).on(run.terms()))
                                .cardinality())
                .isZero();
    }

    private static Scenario clinicians(Set<String> added, Set<String> dropped) {
        return new Scenario(
                Exchanged.NONE,
                Exchanged.NONE,
                new Exchanged(added, dropped),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aScenarioOfNothingMovesNobody() {
        Population county = new County(1).population();
        Run run = Run.decide(Example.terms(), county, Example.YEAR);
        assertThat(Projection.of(run, NOTHING.on(run.terms())).moves()).isEmpty();
    }

    @Test
    void aPracticeThatJoinsBringsPatientsAndOneThatLeavesTakesThem() {
        Population county = new County(2).population();
        Run run = Run.decide(Example.terms(), county, Example.YEAR);
        Projection joined = Projection.of(run, practices(Set.of(THEIRS), Set.of()).on(run.terms()));
        assertThat(joined.count(Kind.ADDED)).isPositive();
        assertThat(joined.count(Kind.DROPPED)).isZero();
        Projection left = Projection.of(run, practices(Set.of(), Set.of(OURS)).on(run.terms()));
        assertThat(left.count(Kind.DROPPED)).isPositive();
        assertThat(left.members()).isLessThan(run.roster().members().size());
    }

    @Test
    void onlyThoseWithALineOfThePracticeAreDecidedAgain() {
        Population county = new County(3).population();
        Run run = Run.decide(Example.terms(), county, Example.YEAR);
        RunTerms terms = practices(Set.of("999999999"), Set.of()).on(run.terms());
        assertThat(Affected.people(run, terms).cardinality()).isZero();
        assertThat(
                        Affected.people(run, practices(Set.of(), Set.of(OURS)).on(run.terms()))
                                .cardinality())
                .isBetween(1, county.beneficiaries() - 1);
    }

    private static Scenario practices(Set<String> added, Set<String> dropped) {
        return new Scenario(
                new Exchanged(added, dropped),
                Exchanged.NONE,
                Exchanged.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
