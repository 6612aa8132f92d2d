package care.accord.attribution.roster;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.County;
import care.accord.attribution.Example;
import care.accord.population.History;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A small feed decides only those it speaks of, and the roster is that of a full run")
class RunTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void equalsAFullRun(long seed) {
        County county = new County(seed);
        Run before = Run.decide(Example.terms(), county.population(), Example.YEAR);
        Population later = county.moveOn(12).population();
        Run full = Run.decide(Example.terms(), later, Example.YEAR);
        Run incremental = before.on(later, county.touched());
        assertThat(incremental.roster()).isEqualTo(full.roster());
        assertThat(incremental.roster().decisions().toString())
                .isEqualTo(full.roster().decisions().toString());
        assertThat(later.beneficiaries()).isGreaterThan(county.touched().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theUntouchedAreNotDecidedAgain(long seed) {
        County county = new County(seed);
        Run before = Run.decide(Example.terms(), county.population(), Example.YEAR);
        Run again = before.on(county.population(), Set.<BeneficiaryId>of());
        for (int index = 0; index < before.roster().decisions().size(); index++) {
            assertThat(again.roster().decisions().get(index))
                    .isSameAs(before.roster().decisions().get(index));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void somebodyAloneIsDecidedAsAmongEverybody(long seed) {
        Population county = new County(seed).population();
        Run run = Run.decide(Example.terms(), county, Example.YEAR);
        for (int index = 0; index < county.beneficiaries(); index++) {
            Population alone = History.of(county, index).alone();
            assertThat(Roster.decide(Example.terms(), alone, Example.YEAR).decisions())
                    .containsExactly(run.roster().decisions().get(index));
        }
    }
}
