package care.accord.metrics.cost;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
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

    /// What was found.
    ///
    /// @param squares sum of the squares of each member's difference of both, in cents
    public record Found(Spend spend, BigDecimal squares) {}

    /// Two passes: what everybody costs by age and sex, then the members against it.
    ///
    /// @param ages lowest ages of the groups, ascending
    public static Found of(
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
        Sums sums = cost.new Sums();
        for (int index = 0; index < population.beneficiaries(); index++) {
            sums.add(population.beneficiary(index), members.contains(population.id(index)));
        }
        return sums.found();
    }

    /// Of the members; of the others only how many there are.
    private final class Sums {
        private long people;
        private long others;
        private long memberMonths;
        private long observed;
        private BigDecimal expected = BigDecimal.ZERO;
        private BigDecimal squares = BigDecimal.ZERO;

        void add(Beneficiary person, boolean isMember) {
            int covered = person.memberMonths(period);
            if (covered == 0) {
                return;
            }
            if (!isMember) {
                others++;
                return;
            }
            int group = group(person);
            double alike = (double) cents[group] / months[group] * covered;
            long own = centsOf(person);
            people++;
            memberMonths += covered;
            observed = Math.addExact(observed, own);
            expected = expected.add(BigDecimal.valueOf(alike));
            squares = squares.add(BigDecimal.valueOf((own - alike) * (own - alike)));
        }

        Found found() {
            return new Found(
                    new Spend(
                            people,
                            others,
                            memberMonths,
                            new Usd(observed),
                            expected.movePointLeft(2)),
                    squares);
        }
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
