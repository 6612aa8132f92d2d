package care.accord.attribution.run;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.MarkedAssignment;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Roster;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumn;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A roster with what it was decided on, so that it can be asked again.
///
/// @param period the performance period in which member months are counted
/// @param roster decisions in order of id, of everyone or of those who were asked for
public record Run(RunTerms terms, Population population, DateSpan period, Roster roster) {
    /// What attribution reads of claim lines.
    public static final Set<ClaimColumn> COLUMNS =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            ClaimColumn.CLAIM_ID,
                            ClaimColumn.LINE_NUMBER,
                            ClaimColumn.KIND,
                            ClaimColumn.SERVICE_END_DAY,
                            ClaimColumn.HCPCS,
                            ClaimColumn.SPECIALTY,
                            ClaimColumn.RENDERING_NPI,
                            ClaimColumn.BILLING_TIN,
                            ClaimColumn.FACILITY,
                            ClaimColumn.ALLOWED,
                            ClaimColumn.PAID,
                            ClaimColumn.PLACE_OF_SERVICE,
                            ClaimColumn.BILL_TYPE,
                            ClaimColumn.REVENUE_CENTER,
                            ClaimColumn.ADMISSION_DAY,
                            ClaimColumn.DISCHARGE_DAY));

    /// Decides everyone in the population by the rules of a program.
    public static Run decide(AttributionTerms terms, Population population, DateSpan period) {
        return decide(new RunTerms.OfProgram(terms), population, period);
    }

    /// Decides everyone in the population, on all cores.
    public static Run decide(RunTerms terms, Population population, DateSpan period) {
        Deciding deciding = terms.on(population);
        List<Decision> decisions =
                population.decideInParallel(() -> {
                    Kernel<MarkedAssignment> kernel = deciding.marking();
                    return beneficiary -> Decision.of(kernel, beneficiary, period);
                });
        return new Run(terms, population, period, new Roster(decisions));
    }

    /// Decides these people, as far as the population has them, each once by however many identifiers they are named. Nobody's
    /// decision depends on whom else a run decides.
    public static Run decideOnly(
            Set<BeneficiaryId> people, RunTerms terms, Population population, DateSpan period) {
        Deciding deciding = terms.on(population);
        List<Decision> decisions =
                people.stream()
                        .flatMapToInt(id -> population.find(id).stream())
                        .sorted()
                        .distinct()
                        .parallel()
                        .mapToObj(population::beneficiary)
                        .map(one -> Decision.of(deciding.marking(), one, period))
                        .toList();
        return new Run(terms, population, period, new Roster(decisions));
    }

    private static Stream<Beneficiary> find(Population population, BeneficiaryId id) {
        return population.find(id).stream().mapToObj(population::beneficiary);
    }

    /// Every entity that competed in the step or rule that decided somebody, winner first; none for people nobody knows.
    public Function<BeneficiaryId, List<Total>> totals() {
        Deciding deciding = terms.on(population);
        return id -> find(population, id).findFirst().map(deciding::totals).orElse(List.of());
    }
}
