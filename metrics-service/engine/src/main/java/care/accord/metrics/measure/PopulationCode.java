package care.accord.metrics.measure;

import java.util.Optional;

/// The populations of a measure, by their HL7 codes (`http://terminology.hl7.org/CodeSystem/measure-population`).
public enum PopulationCode {
    INITIAL_POPULATION("initial-population"),
    DENOMINATOR("denominator"),
    DENOMINATOR_EXCLUSION("denominator-exclusion"),
    DENOMINATOR_EXCEPTION("denominator-exception"),
    NUMERATOR("numerator"),
    NUMERATOR_EXCLUSION("numerator-exclusion"),
    MEASURE_POPULATION("measure-population"),
    MEASURE_POPULATION_EXCLUSION("measure-population-exclusion"),
    /// Not who belongs but what is observed of those who do.
    MEASURE_OBSERVATION("measure-observation");

    private final String code;

    PopulationCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The population of this code, if there is one.
    public static Optional<PopulationCode> of(String code) {
        for (PopulationCode population : values()) {
            if (population.code.equals(code)) {
                return Optional.of(population);
            }
        }
        return Optional.empty();
    }
}
