package care.accord.metrics.directory;

import care.accord.metrics.directory.Contribution.Cost;
import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// What members of an organization cost against everybody of the payer of the same age and sex (indirect standardization): allowed charges in
/// the period, for as many months as each was covered. Neither a price nor another payer's cost is in the ratio.
public final class ExpectedCost {
    private static final List<String> SEXES = List.of("female", "male");

    private final Population population;
    private final DateSpan period;
    private final List<Integer> ages;
    private final long[] cents;
    private final long[] months;

    private ExpectedCost(Population population, DateSpan period, List<Integer> ages) {
        this.population = population;
        this.period = period;
        this.ages = ages;
        cents = new long[(SEXES.size() + 1) * ages.size()];
        months = new long[cents.length];
    }

    /// Two passes: what everybody costs by age and sex, then the members against it.
    ///
    /// @param ages lowest ages of the groups, ascending
    public static Cost of(
            Population population,
            Set<BeneficiaryId> members,
            DateSpan period,
            List<Integer> ages) {
        ExpectedCost cost = new ExpectedCost(population, period, ages);
        for (int index = 0; index < population.beneficiaries(); index++) {
            Beneficiary person = population.beneficiary(index);
            int group = cost.group(person);
            cost.months[group] += person.memberMonths(period);
            cost.cents[group] += cost.centsOf(person);
        }
        Cost sum = new Cost(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        for (int index = 0; index < population.beneficiaries(); index++) {
            if (members.contains(population.id(index))) {
                sum = sum.plus(cost.of(population.beneficiary(index)));
            }
        }
        return sum;
    }

    private Cost of(Beneficiary person) {
        int group = group(person);
        double expected =
                months[group] == 0
                        ? 0
                        : (double) cents[group] / months[group] * person.memberMonths(period);
        long observed = centsOf(person);
        double apart = observed - expected;
        return new Cost(
                BigDecimal.valueOf(observed),
                BigDecimal.valueOf(expected),
                BigDecimal.valueOf(apart * apart));
    }

    private int group(Beneficiary person) {
        int age = person.person().ageOn(period.start());
        int band = 0;
        while (band + 1 < ages.size() && ages.get(band + 1) <= age) {
            band++;
        }
        return (SEXES.indexOf(person.person().sex()) + 1) * ages.size() + band;
    }

    /// Services in the period of somebody covered in it.
    private long centsOf(Beneficiary person) {
        if (person.memberMonths(period) == 0) {
            return 0;
        }
        long sum = 0;
        long first = period.start().toEpochDay();
        long last = period.end().toEpochDay();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            int day = population.claims().serviceDay(line);
            if (day >= first && day <= last) {
                sum = Math.addExact(sum, population.claims().allowedCents(line));
            }
        }
        return sum;
    }
}
