package care.accord.metrics.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How a group of populations becomes a score (`http://terminology.hl7.org/CodeSystem/measure-scoring`).
public enum Scoring {
    /// Numerator within denominator.
    PROPORTION,
    /// Numerator and denominator are counted apart, each within the initial population.
    RATIO,
    /// A value observed of each member of the measure population.
    CONTINUOUS_VARIABLE,
    /// Who belongs, without a score.
    COHORT;

    /// Populations without which there is no score.
    public Set<PopulationCode> needed() {
        return switch (this) {
            case PROPORTION, RATIO ->
                    Set.of(
                            PopulationCode.INITIAL_POPULATION,
                            PopulationCode.DENOMINATOR,
                            PopulationCode.NUMERATOR);
            case CONTINUOUS_VARIABLE ->
                    Set.of(PopulationCode.INITIAL_POPULATION, PopulationCode.MEASURE_POPULATION);
            case COHORT -> Set.of(PopulationCode.INITIAL_POPULATION);
        };
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
