package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.fhir.GroupCriteria.Population;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How the populations of a group nest (HL7 Quality Measure IG, "Measure Scoring"): the denominator lies in the initial
/// population, exclusions in the denominator, the numerator of a proportion in what is left, exceptions in what the numerator
/// leaves. A ratio's numerator lies in the initial population instead.
final class Membership {
    private final GroupCriteria group;
    private final Map<String, Map<String, Object>> members = new LinkedHashMap<>();

    /// @param answers what a define came to: what is counted, by key
    Membership(GroupCriteria group, Function<String, Map<String, Object>> answers) {
        this.group = group;
        for (Population population : group.populations()) {
            if (population.code() != PopulationCode.MEASURE_OBSERVATION) {
                members.put(
                        population.id(), new LinkedHashMap<>(answers.apply(population.define())));
            }
        }
        nest();
    }

    /// Who belongs to the population of this id, by key.
    Map<String, Object> of(String populationId) {
        return members.getOrDefault(populationId, Map.of());
    }

    /// Whose values an observation counts: the population it names without that population's exclusions.
    Map<String, Object> observed(Population observation) {
        Map<String, Object> observed = new LinkedHashMap<>();
        observation.of().ifPresent(id -> observed.putAll(of(id)));
        group.populations().stream()
                .filter(population -> observation.of().equals(Optional.of(population.id())))
                .flatMap(population -> exclusion(population.code()).stream())
                .flatMap(code -> group.of(code).stream())
                .forEach(excluded -> observed.keySet().removeAll(of(excluded.id()).keySet()));
        return observed;
    }

    private static Optional<PopulationCode> exclusion(PopulationCode of) {
        return switch (of) {
            case DENOMINATOR -> Optional.of(PopulationCode.DENOMINATOR_EXCLUSION);
            case NUMERATOR -> Optional.of(PopulationCode.NUMERATOR_EXCLUSION);
            case MEASURE_POPULATION -> Optional.of(PopulationCode.MEASURE_POPULATION_EXCLUSION);
            case INITIAL_POPULATION,
                    DENOMINATOR_EXCLUSION,
                    DENOMINATOR_EXCEPTION,
                    NUMERATOR_EXCLUSION,
                    MEASURE_POPULATION_EXCLUSION,
                    MEASURE_OBSERVATION ->
                    Optional.empty();
        };
    }

    private void nest() {
        switch (group.scoring()) {
            case PROPORTION -> {
                within(PopulationCode.DENOMINATOR, PopulationCode.INITIAL_POPULATION);
                within(PopulationCode.DENOMINATOR_EXCLUSION, PopulationCode.DENOMINATOR);
                within(PopulationCode.NUMERATOR, PopulationCode.DENOMINATOR);
                without(PopulationCode.NUMERATOR, PopulationCode.DENOMINATOR_EXCLUSION);
                within(PopulationCode.NUMERATOR_EXCLUSION, PopulationCode.NUMERATOR);
                within(PopulationCode.DENOMINATOR_EXCEPTION, PopulationCode.DENOMINATOR);
                without(PopulationCode.DENOMINATOR_EXCEPTION, PopulationCode.DENOMINATOR_EXCLUSION);
                without(PopulationCode.DENOMINATOR_EXCEPTION, PopulationCode.NUMERATOR);
            }
            case RATIO -> {
                within(PopulationCode.DENOMINATOR, PopulationCode.INITIAL_POPULATION);
                within(PopulationCode.DENOMINATOR_EXCLUSION, PopulationCode.DENOMINATOR);
                within(PopulationCode.NUMERATOR, PopulationCode.INITIAL_POPULATION);
                within(PopulationCode.NUMERATOR_EXCLUSION, PopulationCode.NUMERATOR);
            }
            case CONTINUOUS_VARIABLE -> {
                within(PopulationCode.MEASURE_POPULATION, PopulationCode.INITIAL_POPULATION);
                within(
                        PopulationCode.MEASURE_POPULATION_EXCLUSION,
                        PopulationCode.MEASURE_POPULATION);
            }
            case COHORT -> {}
        }
    }

    private void within(PopulationCode inner, PopulationCode outer) {
        for (Population population : group.of(inner)) {
            of(population.id()).keySet().retainAll(keys(population, outer));
        }
    }

    private void without(PopulationCode inner, PopulationCode other) {
        for (Population population : group.of(inner)) {
            for (Population excluded : group.of(other)) {
                of(population.id()).keySet().removeAll(of(excluded.id()).keySet());
            }
        }
    }

    /// The population meant by the outer code: the one it names, where a ratio has two initial populations.
    private Set<String> keys(Population population, PopulationCode outer) {
        List<Population> candidates = group.of(outer);
        Population meant =
                candidates.stream()
                        .filter(candidate -> population.of().equals(Optional.of(candidate.id())))
                        .findFirst()
                        .orElseGet(candidates::getFirst);
        return of(meant.id()).keySet();
    }
}
