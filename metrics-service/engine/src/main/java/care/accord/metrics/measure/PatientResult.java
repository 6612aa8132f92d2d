package care.accord.metrics.measure;

import care.accord.metrics.evidence.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What a measure found for one person, with the evidence. This is the answer of every way of evaluating measures over clinical
/// records: populations in, one result per person out.
///
/// @param supplemental supplemental data by define: values in words, such as `2106-3 White`
/// @param clauses what each define came to and the resources it was read from
public record PatientResult(
        List<Group> groups, Map<String, List<String>> supplemental, List<Fact> clauses) {
    public PatientResult {
        groups = List.copyOf(groups);
        supplemental = Map.copyOf(supplemental);
        clauses = List.copyOf(clauses);
    }

    /// One rate of the measure.
    ///
    /// @param strata of each stratifier the one that the person, or what is counted of them, is in
    public record Group(
            String id, Scoring scoring, List<Population> populations, List<Stratum> strata) {
        public Group {
            populations = List.copyOf(populations);
            strata = List.copyOf(strata);
        }

        /// The count of the population of this code; empty where the group has none.
        public Optional<Long> count(PopulationCode code) {
            List<Population> found = populations.stream().filter(p -> p.code() == code).toList();
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.stream().mapToLong(Population::count).sum());
        }
    }

    /// The part of a group's populations that a stratifier tells apart.
    ///
    /// @param stratifier its id
    /// @param value in words, such as `male` or `false`; `true` of visits and the like that a define lists
    /// @param populations those that the stratifier applies to, without observations
    public record Stratum(String stratifier, String value, List<Population> populations) {
        public Stratum {
            populations = List.copyOf(populations);
        }
    }

    /// Who or what of the person belongs to a population.
    ///
    /// @param members what is counted: the person (`patient`), or a resource or value of theirs
    /// @param observations values observed of the members; of observations only
    public record Population(
            String id,
            PopulationCode code,
            String define,
            List<String> members,
            List<BigDecimal> observations) {
        public Population {
            members = List.copyOf(members);
            observations = List.copyOf(observations);
        }

        public long count() {
            return members.size();
        }

        /// Those of the members who are kept.
        public Population only(Predicate<String> kept) {
            return new Population(
                    id, code, define, members.stream().filter(kept).toList(), List.of());
        }
    }
}
