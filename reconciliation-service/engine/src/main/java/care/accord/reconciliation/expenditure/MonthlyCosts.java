package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;

/// What the services of each month cost, as known to one population.
public final class MonthlyCosts {
    private final YearMonth first;
    private final long[] cents;

    /// @param cents by month from the first
    public MonthlyCosts(YearMonth first, long[] cents) {
        this.first = first;
        this.cents = cents.clone();
    }

    /// Adds up everyone's lines in one pass on all cores; of who is shared, the contract's part. Months add up to their rounded sum.
    public static MonthlyCosts of(Population population, CountedLines lines) {
        return of(population, lines, Set.of());
    }

    /// The same where parts of the months are settled by themselves.
    ///
    /// @param parts first months of what is settled by itself: from each on, months add up to their own rounded sum
    public static MonthlyCosts of(Population population, CountedLines lines, Set<YearMonth> parts) {
        PartSum[] cents = PartSum.several(lines.months());
        for (Sums part : Pass.over(population, () -> new Sums(lines))) {
            for (int month = 0; month < cents.length; month++) {
                cents[month].addAll(part.cents[month]);
            }
        }
        YearMonth first = YearMonth.from(lines.terms().days().start());
        return new MonthlyCosts(
                first, PartSum.cents(cents, month -> parts.contains(first.plusMonths(month))));
    }

    /// Cost of a month's services; zero outside.
    public long centsOf(YearMonth month) {
        long at = first.until(month, java.time.temporal.ChronoUnit.MONTHS);
        return at < 0 || at >= cents.length ? 0 : cents[(int) at];
    }

    /// Cents of all months.
    public long sum() {
        return Arrays.stream(cents).reduce(0, Math::addExact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthlyCosts costs
                && first.equals(costs.first)
                && Arrays.equals(cents, costs.cents);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(cents);
    }

    @Override
    public String toString() {
        return "MonthlyCosts from %s: %s".formatted(first, Arrays.toString(cents));
    }

    private static final class Sums implements Kernel<Boolean> {
        private final CountedLines lines;
        private final PartSum[] cents;

        Sums(CountedLines lines) {
            this.lines = lines;
            cents = PartSum.several(lines.months());
        }

        @Override
        public Boolean decide(Beneficiary beneficiary) {
            if (!lines.isMember(beneficiary)) {
                return Boolean.FALSE;
            }
            int part = lines.part(beneficiary);
            long services = lines.serviceMonths(lines.monthsOf(beneficiary));
            for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
                int month = lines.month(line, services);
                if (month >= 0) {
                    cents[month].add(lines.cents(line), part);
                }
            }
            return Boolean.TRUE;
        }
    }
}
