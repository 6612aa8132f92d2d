package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Thresholds of truncation taken from a population, where no authority names them: the annualized cost that the given
/// share of people of a type do not exceed (nearest rank). 42 CFR 425.652(a)(4) takes them from the nation's assignable.
public final class TruncationThresholds {
    private TruncationThresholds() {}

    /// One threshold for each type that has people with months that count.
    ///
    /// @param percentile a fraction above 0, at most 1
    public static Map<EnrollmentType, Usd> of(
            Population population, Members members, ExpenditureTerms terms, BigDecimal percentile) {
        if (percentile.signum() <= 0 || percentile.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The percentile %s is not a fraction above 0 and at most 1"
                            .formatted(percentile.toPlainString()));
        }
        CountedLines lines = new CountedLines(population, members, terms);
        List<Annualized> parts = Pass.over(population, () -> new Annualized(lines));
        Map<EnrollmentType, Usd> thresholds = new EnumMap<>(EnrollmentType.class);
        for (EnrollmentType type : EnrollmentType.values()) {
            long[] costs =
                    parts.stream().flatMapToLong(part -> Arrays.stream(part.of(type))).toArray();
            if (costs.length > 0) {
                Arrays.parallelSort(costs);
                int rank =
                        percentile
                                .multiply(BigDecimal.valueOf(costs.length))
                                .setScale(0, RoundingMode.CEILING)
                                .intValueExact();
                thresholds.put(type, new Usd(costs[rank - 1]));
            }
        }
        return thresholds;
    }

    /// Annualized cents of each person, by type.
    private static final class Annualized implements Kernel<Boolean> {
        private final CountedLines lines;
        private final long[][] costs = new long[EnrollmentType.values().length][16];
        private final int[] sizes = new int[costs.length];

        Annualized(CountedLines lines) {
            this.lines = lines;
        }

        @Override
        public Boolean decide(Beneficiary beneficiary) {
            long counted = lines.monthsOf(beneficiary);
            if (counted == 0) {
                return Boolean.FALSE;
            }
            long services = lines.serviceMonths(counted);
            long cost = 0;
            for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
                if (lines.month(line, services) >= 0) {
                    cost = Math.addExact(cost, lines.cents(line));
                }
            }
            add(lines.terms().types().of(beneficiary.person()).place(), counted, cost);
            return Boolean.TRUE;
        }

        private void add(int type, long counted, long cost) {
            if (sizes[type] == costs[type].length) {
                costs[type] = Arrays.copyOf(costs[type], 2 * sizes[type]);
            }
            costs[type][sizes[type]] =
                    Math.multiplyExact(cost, TypeSums.MONTHS_OF_YEAR) / Long.bitCount(counted);
            sizes[type]++;
        }

        long[] of(EnrollmentType type) {
            return Arrays.copyOf(costs[type.place()], sizes[type.place()]);
        }
    }
}
