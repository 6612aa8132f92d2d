package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.PatientResult.Population;
import care.accord.metrics.measure.PatientResult.Stratum;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// In which strata of a group a person is (HL7 Quality Measure IG, "Stratification"): all that is counted of them under the value that a define
/// gives, `true` and `false` among them; of visits and the like those that a define lists.
final class Strata {
    private static final String LISTED = "true";

    private Strata() {}

    /// Those of a stratifier that could not be evaluated, or whose value nobody knows, are left out.
    static List<Stratum> of(GroupCriteria group, List<Population> populations, Answers answers) {
        return group.stratifiers().stream()
                .filter(stratifier -> !answers.failed(stratifier.define()))
                .flatMap(stratifier -> stratum(group, stratifier, answers).stream())
                .map(part -> part.of(populations))
                .toList();
    }

    /// What a stratifier says of a person.
    private record Part(
            GroupCriteria.Stratifier stratifier, String value, Predicate<String> holds) {
        Stratum of(List<Population> populations) {
            return new Stratum(
                    stratifier.id(),
                    value,
                    populations.stream()
                            .filter(population -> stratifier.applies(population.code()))
                            .map(population -> population.only(holds))
                            .toList());
        }
    }

    private static Optional<Part> stratum(
            GroupCriteria group, GroupCriteria.Stratifier stratifier, Answers answers) {
        Object value = answers.value(stratifier.define());
        return switch (value) {
            case null -> Optional.empty();
            case Iterable<?> _ when !group.countsPeople() -> {
                Set<String> listed = answers.members(stratifier.define()).keySet();
                yield Optional.of(new Part(stratifier, LISTED, listed::contains));
            }
            default ->
                    Optional.of(
                            new Part(stratifier, String.join(", ", Words.of(value)), _ -> true));
        };
    }
}
