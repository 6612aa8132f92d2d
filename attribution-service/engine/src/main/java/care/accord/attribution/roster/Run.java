package care.accord.attribution.roster;

import care.accord.attribution.assignment.Assigner;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Total;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// A roster with what it was decided on, so that it can be asked again.
///
/// @param period the performance period in which member months are counted
/// @param roster decisions in the order of the population
public record Run(AttributionTerms terms, Population population, DateSpan period, Roster roster) {

    /// Decides everyone in the population.
    public static Run decide(AttributionTerms terms, Population population, DateSpan period) {
        return new Run(terms, population, period, Roster.decide(terms, population, period));
    }

    /// Every entity that competed in the step that decided somebody, winner first; none for people nobody knows.
    public Function<BeneficiaryId, List<Total>> totals() {
        Assigner assigner = Assigner.of(terms, population);
        return id -> {
            OptionalInt index = population.find(id);
            return index.isEmpty()
                    ? List.of()
                    : assigner.work(population.beneficiary(index.getAsInt())).totals();
        };
    }

    /// The run on a later population, deciding only those whom the new facts speak of: everyone else has the decision they
    /// had. The result equals a full run, because nobody's decision depends on somebody else's facts.
    ///
    /// @param touched everyone of whom the later population knows anything else than the earlier one
    public Run on(Population later, Set<BeneficiaryId> touched) {
        Assigner assigner = Assigner.of(terms, later);
        List<Decision> before = roster.decisions();
        List<Decision> decisions = new ArrayList<>(later.beneficiaries());
        int place = 0;
        for (int index = 0; index < later.beneficiaries(); index++) {
            BeneficiaryId id = later.person(index).id();
            while (place < before.size() && before.get(place).beneficiary().compareTo(id) < 0) {
                place++;
            }
            boolean known = place < before.size() && before.get(place).beneficiary().equals(id);
            decisions.add(
                    known && !touched.contains(id)
                            ? before.get(place)
                            : Decision.of(assigner, later.beneficiary(index), period));
        }
        return new Run(terms, later, period, new Roster(decisions));
    }
}
