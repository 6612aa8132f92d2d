package care.accord.metrics.cost;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// What members of an organization cost against everybody of the payer of the same age and sex (indirect standardization): allowed charges of
/// the months that each was covered in, against what as many months cost on average. Neither a price nor another payer's cost is in the ratio.
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
        private final long[] monthsOf = new long[months.length];
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
            monthsOf[group] += covered;
            observed = Math.addExact(observed, own);
            squares = squares.add(BigDecimal.valueOf((own - alike) * (own - alike)));
        }

        Found found() {
            return new Found(
                    new Spend(people, others, memberMonths, new Usd(observed), expected()),
                    squares);
        }

        /// In dollars: what a month of each group costs, as often as members were covered.
        private BigDecimal expected() {
            BigDecimal sum = BigDecimal.ZERO;
            for (int group = 0; group < months.length; group++) {
                if (monthsOf[group] > 0) {
                    sum =
                            sum.add(
                                    BigDecimal.valueOf(cents[group])
                                            .multiply(BigDecimal.valueOf(monthsOf[group]))
                                            .divide(
                                                    BigDecimal.valueOf(months[group]),
                                                    MathContext.DECIMAL128));
                }
            }
            return sum.movePointLeft(2);
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

    /// Services of the months in which somebody was covered.
    private long centsOf(Beneficiary person) {
        BitSet covered = new BitSet();
        LocalDate month = period.start().withDayOfMonth(1);
        for (int nth = 0; !month.isAfter(period.end()); nth++, month = month.plusMonths(1)) {
            covered.set(nth, person.isMemberIn(month));
        }
        long sum = 0;
        for (int line = person.firstLine(); !covered.isEmpty() && line < person.endLine(); line++) {
            LocalDate day = LocalDate.ofEpochDay(population.claims().serviceDay(line));
            if (period.contains(day) && covered.get(monthsFrom(period.start(), day))) {
                sum = Math.addExact(sum, population.claims().allowedCents(line));
            }
        }
        return sum;
    }

    private static int monthsFrom(LocalDate start, LocalDate day) {
        return Math.toIntExact(
                ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1)));
    }
}
