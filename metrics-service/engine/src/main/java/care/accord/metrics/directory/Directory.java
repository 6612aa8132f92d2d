package care.accord.metrics.directory;

import care.accord.metrics.directory.Contribution.Cost;
import care.accord.metrics.directory.Contribution.Measured;
import care.accord.metrics.directory.Listing.Benchmarked;
import care.accord.metrics.directory.Listing.PriceIndex;
import care.accord.metrics.directory.Listing.Quality;
import care.accord.metrics.directory.Listing.Source;
import care.accord.metrics.points.MeasurePoints;
import care.accord.metrics.points.ScorecardPoints;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Makes a listing of what contracts contribute. Either all payers are one source, where there are so many that none can tell another's
/// share by subtracting its own, or each payer is one; never both, whose difference would tell.
///
/// @param points benchmarks of the year
public record Directory(DirectoryRules rules, ScorecardPoints points) {

    /// The listing, unless nothing of the organization is of enough members.
    public Optional<Listing> listing(List<Contribution> agreed) {
        Map<String, List<Contribution>> byPayer = grouped(agreed, Contribution::payer);
        List<Source> sources =
                isPooled(byPayer.values(), Contribution::members)
                        ? List.of(source(byPayer.values()))
                        : byPayer.values().stream()
                                .filter(one -> members(one) >= rules.members())
                                .map(one -> source(List.of(one)))
                                .toList();
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Listing(
                                agreed.getFirst().providerName(),
                                sorted(agreed, Contribution::specialties),
                                sorted(agreed, Contribution::states),
                                sources));
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
        return all.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> sorted(
            List<Contribution> agreed, Function<Contribution, List<String>> words) {
        return List.copyOf(
                new TreeSet<>(agreed.stream().flatMap(one -> words.apply(one).stream()).toList()));
    }

    private static long members(List<Contribution> payer) {
        return payer.stream().mapToLong(Contribution::members).sum();
    }

    /// Whether nobody's share of the sum over payers can be told.
    private <T> boolean isPooled(Collection<List<T>> payers, ToLongFunction<T> people) {
        List<Long> shares =
                payers.stream()
                        .map(payer -> payer.stream().mapToLong(people).sum())
                        .filter(share -> share > 0)
                        .toList();
        long all = shares.stream().mapToLong(Long::longValue).sum();
        long most = shares.stream().mapToLong(Long::longValue).max().orElse(0);
        return shares.size() >= rules.payers()
                && all >= rules.members()
                && BigDecimal.valueOf(most)
                                .compareTo(rules.largestShare().multiply(BigDecimal.valueOf(all)))
                        <= 0;
    }

    private Source source(Collection<List<Contribution>> payers) {
        List<Contribution> all = payers.stream().flatMap(List::stream).toList();
        boolean isOfSeveral = payers.size() > 1;
        return new Source(
                payers.stream().map(payer -> payer.getFirst().payerName()).sorted().toList(),
                all.stream().map(Contribution::start).min(LocalDate::compareTo).orElseThrow(),
                all.stream().map(Contribution::end).max(LocalDate::compareTo).orElseThrow(),
                all.stream().map(Contribution::dataAsOf).min(LocalDate::compareTo).orElseThrow(),
                rules.band(members(all)),
                price(payers, isOfSeveral),
                measures(payers, isOfSeveral));
    }

    private Optional<PriceIndex> price(Collection<List<Contribution>> payers, boolean isOfSeveral) {
        boolean isShown =
                !isOfSeveral || isPooled(payers, one -> one.cost().expected().longValue());
        Cost cost =
                payers.stream()
                        .flatMap(List::stream)
                        .map(Contribution::cost)
                        .reduce(Cost::plus)
                        .orElseThrow();
        if (!isShown || cost.expected().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal half =
                cost.squares()
                        .sqrt(MathContext.DECIMAL64)
                        .multiply(BigDecimal.valueOf(rules.z()))
                        .divide(cost.expected(), MathContext.DECIMAL64);
        BigDecimal index = cost.observed().divide(cost.expected(), MathContext.DECIMAL64);
        return Optional.of(
                new PriceIndex(
                        hundredths(index),
                        hundredths(index.subtract(half).max(BigDecimal.ZERO)),
                        hundredths(index.add(half))));
    }

    private static BigDecimal hundredths(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private List<Quality> measures(Collection<List<Contribution>> payers, boolean isOfSeveral) {
        Map<String, List<List<Measured>>> byMeasure = new LinkedHashMap<>();
        for (List<Contribution> payer : payers) {
            grouped(
                            payer.stream().flatMap(one -> one.measures().stream()).toList(),
                            Measured::measure)
                    .forEach((measure, found) ->
                            byMeasure.computeIfAbsent(measure, _ -> new ArrayList<>()).add(found));
        }
        return byMeasure.values().stream()
                .filter(found -> !isOfSeveral || isPooled(found, Measured::people))
                .map(found ->
                        found.stream().flatMap(List::stream).reduce(Measured::plus).orElseThrow())
                .flatMap(found -> quality(found).stream())
                .toList();
    }

    private Optional<Quality> quality(Measured found) {
        boolean isShown =
                found.people() >= rules.denominator()
                        && found.base().signum() > 0
                        && rules.cells().isShown(found.counted(), found.people());
        if (!isShown) {
            return Optional.empty();
        }
        boolean isShare = found.base().compareTo(BigDecimal.valueOf(found.people())) == 0;
        BigDecimal rate =
                BigDecimal.valueOf(found.numerator()).divide(found.base(), MathContext.DECIMAL64);
        return Optional.of(
                new Quality(
                        found.measure(),
                        found.title(),
                        found.source(),
                        found.lowerIsBetter(),
                        hundredths(rate),
                        rules.band(found.people()),
                        isShare ? decile(found) : Optional.empty()));
    }

    private Optional<Benchmarked> decile(Measured found) {
        return points.worth(found.measure(), found.numerator(), found.people())
                .flatMap(worth ->
                        switch (worth.points()) {
                            case MeasurePoints.Scored scored ->
                                    Optional.of(
                                            new Benchmarked(
                                                    "%s %s %s"
                                                            .formatted(
                                                                    worth.benchmark().year(),
                                                                    worth.benchmark().measure(),
                                                                    worth.benchmark().method()),
                                                    scored.decile()));
                            case MeasurePoints.Incomplete _,
                                    MeasurePoints.NotReported _,
                                    MeasurePoints.TooFewCases _,
                                    MeasurePoints.NoBenchmark _ ->
                                    Optional.empty();
                        });
    }
}
