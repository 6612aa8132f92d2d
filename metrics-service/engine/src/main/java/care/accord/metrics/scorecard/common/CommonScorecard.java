package care.accord.metrics.scorecard.common;

import care.accord.metrics.equity.EquityDisplay;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.experience.SurveyResult;
import care.accord.metrics.points.Benchmarks;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One scorecard over several contracts. A domain's points are the mean of its measures'; a domain without results leaves its weight
/// to the others in proportion.
///
/// @param score of 100; absent where no domain has results
public record CommonScorecard(List<DomainScore> domains, Optional<BigDecimal> score) {
    public CommonScorecard {
        domains = List.copyOf(domains);
    }

    /// A domain.
    ///
    /// @param weight by the rules
    /// @param effective weight once domains without results are left out; zero of those
    /// @param points of 10: the mean of the lines that have any
    public record DomainScore(
            Domain domain,
            BigDecimal weight,
            BigDecimal effective,
            Optional<BigDecimal> points,
            List<CommonLine> lines) {
        public DomainScore {
            lines = List.copyOf(lines);
        }
    }

    /// What the contracts of a caller say together.
    ///
    /// @param groups of every measure and characteristic; several of the same group add up
    /// @param spends of every contract
    public record Found(
            List<ContractMeasure> measures,
            List<SurveyResult> surveys,
            List<GroupCounts> groups,
            List<ContractSpend> spends) {}

    /// Puts together what the contracts found in a year.
    public static CommonScorecard of(Found found, ProgramRules rules, PerformanceYear year) {
        ScorecardPoints points = ScorecardPoints.of(rules, year.calendarYear());
        Map<Domain, List<CommonLine>> lines = new LinkedHashMap<>();
        lines.put(Domain.QUALITY, pooled(found, points, false));
        SmallCells cells = CellSize.of(rules, year);
        lines.put(Domain.EXPERIENCE, surveyed(found.surveys(), Benchmarks.of(rules, year), cells));
        lines.put(Domain.EQUITY, compared(found, EquityDisplay.of(rules, year)));
        lines.put(Domain.COST, costs(found, points, cells));
        Setting weights = rules.byPerformanceYear("quality.domain_weights").carriedTo(year);
        BigDecimal present =
                lines.entrySet().stream()
                        .filter(entry -> !points(entry.getValue()).isEmpty())
                        .map(entry -> weight(weights, entry.getKey()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<DomainScore> domains =
                lines.entrySet().stream()
                        .map(entry -> domain(entry.getKey(), entry.getValue(), weights, present))
                        .toList();
        return new CommonScorecard(domains, score(domains));
    }

    private static BigDecimal weight(Setting weights, Domain domain) {
        return weights.field(domain.word()).number();
    }

    private static DomainScore domain(
            Domain domain, List<CommonLine> lines, Setting weights, BigDecimal present) {
        BigDecimal weight = weight(weights, domain);
        List<BigDecimal> points = points(lines);
        if (points.isEmpty()) {
            return new DomainScore(domain, weight, BigDecimal.ZERO, Optional.empty(), lines);
        }
        BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DomainScore(
                domain,
                weight,
                weight.divide(present, 4, RoundingMode.HALF_UP),
                Optional.of(sum.divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP)),
                lines);
    }

    private static List<BigDecimal> points(List<CommonLine> lines) {
        return lines.stream().flatMap(line -> line.points().stream()).toList();
    }

    private static Optional<BigDecimal> score(List<DomainScore> domains) {
        BigDecimal present =
                domains.stream()
                        .filter(domain -> domain.points().isPresent())
                        .map(DomainScore::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal weighted =
                domains.stream()
                        .flatMap(domain -> domain.points().map(domain.weight()::multiply).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return present.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        weighted.multiply(BigDecimal.TEN).divide(present, 1, RoundingMode.HALF_UP));
    }

    /// Spend first, then events.
    private static List<CommonLine> costs(Found found, ScorecardPoints points, SmallCells cells) {
        return Stream.concat(
                        new PooledSpend(found.spends()).line(cells).stream(),
                        pooled(found, points, true).stream())
                .toList();
    }

    private static List<CommonLine> pooled(
            Found found, ScorecardPoints points, boolean isOfEvents) {
        Map<String, List<ContractMeasure>> byMeasure = new LinkedHashMap<>();
        found.measures().stream()
                .filter(one -> one.isOfEvents() == isOfEvents)
                .forEach(one ->
                        byMeasure.computeIfAbsent(one.measure(), _ -> new ArrayList<>()).add(one));
        return byMeasure.values().stream()
                .flatMap(contracts -> new PooledMeasure(contracts).line(points).stream())
                .toList();
    }

    /// Answers of few people count with no others either, from which they could be told.
    private static List<CommonLine> surveyed(
            List<SurveyResult> surveys, Benchmarks benchmarks, SmallCells cells) {
        Map<String, List<SurveyResult>> byMeasure = new LinkedHashMap<>();
        surveys.stream()
                .filter(one -> one.respondents() > 0 && !cells.isSmall(one.respondents()))
                .forEach(one ->
                        byMeasure.computeIfAbsent(one.measure(), _ -> new ArrayList<>()).add(one));
        return byMeasure.values().stream()
                .flatMap(results -> new PooledSurvey(results).line(benchmarks).stream())
                .toList();
    }

    /// Of the quality measures only.
    private static List<CommonLine> compared(Found found, EquityDisplay display) {
        Map<String, ContractMeasure> measures = new LinkedHashMap<>();
        found.measures().stream()
                .filter(one -> !one.isOfEvents())
                .forEach(one -> measures.put(one.measure(), one));
        return measures.values().stream()
                .flatMap(
                        measure -> new PooledGroups(measure, found.groups()).line(display).stream())
                .toList();
    }
}
