package care.accord.attribution.run;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.County;
import care.accord.attribution.Example;
import care.accord.attribution.roster.Decision;
import care.accord.population.Declarations;
import care.accord.population.History;
import care.accord.population.Population;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Nobody's decision depends on who else is decided, or where")
class RunTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void decidesTheSameAboutThem(long seed) {
        County county = new County(seed);
        Set<BeneficiaryId> some = county.moveOn(12).touched();
        Population population = county.population();
        Run full = Run.decide(Example.terms(), population, Example.YEAR);
        Run partly = Run.decideOnly(some, full.terms(), population, Example.YEAR);
        assertThat(partly.roster().decisions())
                .isEqualTo(
                        full.roster().decisions().stream()
                                .filter(decision -> some.contains(decision.beneficiary()))
                                .toList());
        assertThat(population.beneficiaries()).isGreaterThan(some.size());
    }

    @Test
    void somebodyNamedByTwoIdentifiersIsDecidedOnce() {
        BeneficiaryId earlier = new BeneficiaryId("earlier");
        Population population =
                Example.of(Visit.on("2025-02-01").to(Example.OURS))
                        .with(
                                new Declarations(
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(earlier, Example.SOMEONE)));
        Run run =
                Run.decideOnly(
                        Set.of(earlier, Example.SOMEONE),
                        new RunTerms.OfProgram(Example.terms()),
                        population,
                        Example.YEAR);
        assertThat(run.roster().decisions())
                .extracting(Decision::beneficiary)
                .containsExactly(Example.SOMEONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onManyCoresItIsWhatItIsOnOne(long seed) {
        Population population = new County(seed).population();
        Run run = Run.decide(Example.terms(), population, Example.YEAR);
        Deciding deciding = run.terms().on(population);
        assertThat(run.roster().decisions())
                .extracting(Decision::assignment)
                .isEqualTo(population.decide(deciding.kernel()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void somebodyAloneIsDecidedAsAmongEverybody(long seed) {
        Population county = new County(seed).population();
        Run run = Run.decide(Example.terms(), county, Example.YEAR);
        for (int index = 0; index < county.beneficiaries(); index++) {
            Population alone = History.of(county, index).alone();
            assertThat(Run.decide(Example.terms(), alone, Example.YEAR).roster().decisions())
                    .containsExactly(run.roster().decisions().get(index));
        }
    }
}
