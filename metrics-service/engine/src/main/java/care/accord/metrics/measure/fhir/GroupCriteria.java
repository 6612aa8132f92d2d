package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.Scoring;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One group of a FHIR Measure: which defines say who belongs.
///
/// @param wanted what the numerator asks for, in the measure's words; blank without a numerator
/// @param basis `boolean` when people are counted, else the type of what is counted, such as `Encounter`
public record GroupCriteria(
        String id,
        Scoring scoring,
        Improvement improvement,
        String wanted,
        String basis,
        List<Population> populations,
        List<Stratifier> stratifiers) {
    public GroupCriteria {
        populations = List.copyOf(populations);
        stratifiers = List.copyOf(stratifiers);
    }

    /// A population and its define; of an observation, the function that observes.
    ///
    /// @param of the id of the population this one is drawn from, where the measure says so
    /// @param aggregate how observations become one value, such as `Average`; of observations only
    public record Population(
            String id,
            PopulationCode code,
            String define,
            Optional<String> of,
            Optional<String> aggregate) {}

    /// A define that tells strata apart: a criterion holds for a person, or for what is counted, or a value is theirs.
    ///
    /// @param appliesTo populations that are stratified; all of them where the measure names none
    public record Stratifier(String id, String define, Set<PopulationCode> appliesTo) {
        public Stratifier {
            appliesTo = Set.copyOf(appliesTo);
        }

        boolean applies(PopulationCode code) {
            return code != PopulationCode.MEASURE_OBSERVATION
                    && (appliesTo.isEmpty() || appliesTo.contains(code));
        }
    }

    /// Whether people are counted, and not what happened to them.
    public boolean countsPeople() {
        return basis.equals("boolean");
    }

    /// The populations of this code; more than one only for observations and the initial populations of a ratio.
    List<Population> of(PopulationCode code) {
        return populations.stream().filter(population -> population.code() == code).toList();
    }
}
