package care.accord.metrics.scorecard.common;

import care.accord.metrics.points.AgreedBenchmark;
import care.accord.metrics.points.MeasuredRate;
import care.accord.metrics.points.OwnDeciles;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.metrics.scorecard.common.ContractMeasure.Earlier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// One measure of several contracts: their members count together.
record PooledMeasure(List<ContractMeasure> contracts) {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /// Absent where nobody counts in any of them.
    Optional<CommonLine> line(ScorecardPoints benchmarks) {
        BigDecimal base = sum(contracts.stream().map(ContractMeasure::base).toList());
        if (base.signum() == 0) {
            return Optional.empty();
        }
        ContractMeasure first = contracts.getFirst();
        long numerator = contracts.stream().mapToLong(ContractMeasure::numerator).sum();
        boolean isShare = contracts.stream().allMatch(one -> one.score().isEmpty());
        BigDecimal rate =
                sum(contracts.stream().map(ContractMeasure::weighed).toList())
                        .divide(base, PRECISION);
        BigDecimal wanted =
                sum(contracts.stream().map(one -> one.target().multiply(one.base())).toList());
        Optional<ScorecardPoints.Worth> worth =
                first.isOfEvents()
                        ? Optional.empty()
                        : benchmarks.worth(
                                agreed(),
                                first.measure(),
                                isShare
                                        ? MeasuredRate.share(numerator, base.longValue())
                                        : new MeasuredRate(rate, base.longValue(), (_, _) -> 0));
        BigDecimal target = wanted.divide(base, PRECISION);
        BigDecimal points =
                worth.filter(one -> one.points().isAvailable())
                        .map(one -> one.points().earned())
                        .orElseGet(() -> attained(rate, target, first.isLowerBetter()));
        return Optional.of(
                new CommonLine(
                        first.measure(),
                        first.title(),
                        contracts.size(),
                        rate,
                        Optional.of(target),
                        Optional.of(points),
                        earlier().map(rate::subtract),
                        Optional.of(missing(numerator, wanted, first.isLowerBetter()))
                                .filter(_ -> isShare),
                        worth.filter(one -> isShare && one.next().isPresent())
                                .map(ScorecardPoints.Worth::members),
                        Optional.empty()));
    }

    /// The deciles of the contracts, where all were held against the same.
    private Optional<AgreedBenchmark> agreed() {
        List<OwnDeciles> all =
                contracts.stream().flatMap(one -> one.deciles().stream()).distinct().toList();
        boolean same =
                all.size() == 1 && contracts.stream().allMatch(one -> one.deciles().isPresent());
        return same ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Without a benchmark: ten at the target, in proportion before it.
    static BigDecimal attained(BigDecimal rate, BigDecimal target, boolean isLowerBetter) {
        BigDecimal part = isLowerBetter ? target : rate;
        BigDecimal whole = isLowerBetter ? rate : target;
        if (whole.signum() == 0 || part.compareTo(whole) >= 0) {
            return BigDecimal.TEN;
        }
        return part.multiply(BigDecimal.TEN).divide(whole, 1, RoundingMode.DOWN);
    }

    private static long missing(long numerator, BigDecimal wanted, boolean isLowerBetter) {
        return isLowerBetter
                ? numerator - wanted.setScale(0, RoundingMode.FLOOR).longValueExact()
                : wanted.setScale(0, RoundingMode.CEILING).longValueExact() - numerator;
    }

    /// The rate before, of the same contracts; absent unless each had one.
    private Optional<BigDecimal> earlier() {
        List<Earlier> before = contracts.stream().flatMap(one -> one.earlier().stream()).toList();
        BigDecimal base = sum(before.stream().map(Earlier::base).toList());
        if (before.size() < contracts.size() || base.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                sum(before.stream().map(Earlier::weighed).toList()).divide(base, PRECISION));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
