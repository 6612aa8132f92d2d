package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.Kernel;
import care.accord.vocabulary.Usd;
import java.util.List;

/// Adds up people, months and cents by enrollment type; who is shared counts by the contract's part, once a person and month. Truncation is exact without annualizing: a cost above
/// threshold x months / 12 is a cost whose annualized amount is above the threshold, so that twelfths of cents are added.
final class TypeSums implements Kernel<Boolean> {
    static final int MONTHS_OF_YEAR = 12;
    private static final EnrollmentType[] TYPES = EnrollmentType.values();
    private static final long NO_THRESHOLD = Long.MAX_VALUE;

    private final CountedLines lines;
    private final EnrollmentTypes types;
    private final long[] threshold = new long[TYPES.length];

    final long[] people = new long[TYPES.length];
    final long[] months = new long[TYPES.length];
    final PartSum[] weightedMonths = PartSum.several(TYPES.length);
    final PartSum[] cents = PartSum.several(TYPES.length);
    final PartSum[] truncatedTwelfths = PartSum.several(TYPES.length);

    TypeSums(CountedLines lines) {
        this.lines = lines;
        types = lines.terms().types();
        for (EnrollmentType type : TYPES) {
            Usd limit = lines.terms().truncation().get(type);
            threshold[type.place()] = limit == null ? NO_THRESHOLD : limit.cents();
        }
    }

    /// The sums of all kernels.
    static TypeSums merged(CountedLines lines, List<TypeSums> parts) {
        TypeSums all = new TypeSums(lines);
        for (TypeSums part : parts) {
            for (int type = 0; type < TYPES.length; type++) {
                all.people[type] += part.people[type];
                all.months[type] += part.months[type];
                all.weightedMonths[type].addAll(part.weightedMonths[type]);
                all.cents[type].addAll(part.cents[type]);
                all.truncatedTwelfths[type].addAll(part.truncatedTwelfths[type]);
            }
        }
        return all;
    }

    @Override
    public Boolean decide(Beneficiary beneficiary) {
        if (!lines.isMember(beneficiary)) {
            return Boolean.FALSE;
        }
        long counted = lines.monthsOf(beneficiary);
        long cost = cost(beneficiary, lines.serviceMonths(counted));
        int enrolled = Long.bitCount(counted);
        int type =
                types.equals(EnrollmentTypes.NONE)
                        ? EnrollmentType.OTHER.place()
                        : types.of(beneficiary.person()).place();
        people[type]++;
        months[type] += enrolled;
        int part = lines.part(beneficiary);
        weightedMonths[type].add(enrolled, part);
        cents[type].add(cost, part);
        truncatedTwelfths[type].add(truncated(cost, enrolled, threshold[type]), part);
        return Boolean.TRUE;
    }

    private long cost(Beneficiary beneficiary, long serviceMonths) {
        long cost = 0;
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            if (lines.month(line, serviceMonths) >= 0) {
                cost = Math.addExact(cost, lines.cents(line));
            }
        }
        return cost;
    }

    private static long truncated(long cost, int months, long threshold) {
        long whole = Math.multiplyExact(cost, MONTHS_OF_YEAR);
        return threshold == NO_THRESHOLD
                ? whole
                : Math.min(whole, Math.multiplyExact(threshold, months));
    }
}
