package care.accord.metrics.measure;

import care.accord.metrics.evidence.Fact;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/// One pass of a kernel over the members of a cohort, in the cohort's order.
///
/// @param unknown what to answer for somebody whom the population does not have
public record CohortPass<R>(Kernel<R> kernel, Function<BeneficiaryId, R> unknown) {
    /// What is said of a member whom the eligibility data do not have.
    public static final Fact UNKNOWN = Fact.of("Not in the eligibility data");

    /// Where every member stands by a kernel.
    public static List<MemberStanding> standings(
            Kernel<Standing> kernel, Population population, Cohort cohort) {
        CohortPass<Standing> pass =
                new CohortPass<>(kernel, _ -> new Standing.NotApplicable(List.of(UNKNOWN)));
        return cohort.members().stream()
                .map(member -> new MemberStanding(member, pass.decide(population, member)))
                .toList();
    }

    public List<R> over(Population population, Cohort cohort) {
        return cohort.members().stream().map(member -> decide(population, member)).toList();
    }

    private R decide(Population population, BeneficiaryId member) {
        OptionalInt index = population.find(member);
        return index.isPresent()
                ? kernel.decide(population.beneficiary(index.getAsInt()))
                : unknown.apply(member);
    }
}
