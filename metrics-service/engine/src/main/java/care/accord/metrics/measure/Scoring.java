package care.accord.metrics.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How a group of populations becomes a score (`http://terminology.hl7.org/CodeSystem/measure-scoring`).
public enum Scoring {
    /// Numerator within denominator.
    PROPORTION(
            Set.of(
                    PopulationCode.INITIAL_POPULATION,
                    PopulationCode.DENOMINATOR,
                    PopulationCode.NUMERATOR)),
    /// Numerator and denominator are counted apart, each within the initial population.
    RATIO(
            Set.of(
                    PopulationCode.INITIAL_POPULATION,
                    PopulationCode.DENOMINATOR,
                    PopulationCode.NUMERATOR)),
    /// A value observed of each member of the measure population.
    CONTINUOUS_VARIABLE(
            Set.of(PopulationCode.INITIAL_POPULATION, PopulationCode.MEASURE_POPULATION)),
    /// Who belongs, without a score.
    COHORT(Set.of(PopulationCode.INITIAL_POPULATION));

    private final Set<PopulationCode> needed;

    Scoring(Set<PopulationCode> needed) {
        this.needed = needed;
    }

    /// Populations without which there is no score.
    public Set<PopulationCode> needed() {
        return needed;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Scoring> of(String code) {
        for (Scoring scoring : values()) {
            if (scoring.code().equals(code)) {
                return Optional.of(scoring);
            }
        }
        return Optional.empty();
    }
}
