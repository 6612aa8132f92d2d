package care.accord.metrics.standard;

import care.accord.metrics.points.Benchmarks;
import care.accord.metrics.points.MeasurePoints;
import care.accord.metrics.standard.QualityReport.Reported;
import care.accord.metrics.standard.QualityRules.Required;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Points of all measures of the set over those that could be had, of 100, with the adjustments of the year.
///
/// @param score before the health equity adjustment, at most 100
/// @param adjusted with it, at most 100
public record QualityScore(List<Line> lines, Rate score, Rate adjusted) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Citation POINTS = new Citation("42 CFR 414.1380(b)(1)");

    public QualityScore {
        lines = List.copyOf(lines);
    }

    /// A measure of the set with its points; of the survey the mean of its parts, which nobody has read in a rule.
    ///
    /// @param parts what counts
    /// @param ways everything that was reported of it, of which the best counts
    public record Line(Required required, List<Part> parts, List<Part> ways) {
        public Line {
            parts = List.copyOf(parts);
            ways = List.copyOf(ways);
        }

        /// With the best of the eCQMs and MIPS CQMs reported; empty where there is none.
        Optional<Line> withoutMedicareCqms() {
            List<Part> others =
                    ways.stream()
                            .filter(way ->
                                    way.reported().filter(one -> !one.isMedicareCqm()).isPresent())
                            .toList();
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Line(required, best(others), others));
        }

        /// Absent where no part counts among the points that could be had.
        public Optional<BigDecimal> points() {
            List<Part> available =
                    parts.stream().filter(part -> part.points().isAvailable()).toList();
            if (available.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal sum =
                    available.stream()
                            .map(part -> part.points().earned())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            return Optional.of(
                    sum.divide(BigDecimal.valueOf(available.size()), MathContext.DECIMAL128));
        }

        /// Whether it was reported for enough of its patients.
        public boolean isComplete() {
            return parts.stream()
                    .noneMatch(part ->
                            part.points() instanceof MeasurePoints.NotReported
                                    || part.points() instanceof MeasurePoints.Incomplete);
        }

        boolean reaches(int decile) {
            return points().map(points -> points.compareTo(BigDecimal.valueOf(decile)) >= 0)
                    .orElse(false);
        }
    }

    /// What was reported of a measure; absent where nothing was.
    public record Part(Optional<Reported> reported, MeasurePoints points) {}

    /// Scores a report. Where a measure was reported in several ways, the one with the most points counts.
    public static QualityScore of(QualityReport report, Benchmarks benchmarks, QualityRules rules) {
        List<Line> lines =
                rules.measures().stream().map(one -> line(one, report, benchmarks, rules)).toList();
        BigDecimal available =
                rules.points()
                        .most()
                        .multiply(
                                BigDecimal.valueOf(
                                        lines.stream()
                                                .flatMap(line -> line.points().stream())
                                                .count()));
        BigDecimal earned =
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal extra = complexity(lines, available, rules);
        Rate score = score(earned, extra, available);
        Rate equity =
                Rate.calculated(
                        "Health equity adjustment",
                        equity(report, rules),
                        "Points by third x share of underserved beneficiaries",
                        rules.equity().citation());
        Rate most = Rate.rule("All points", HUNDRED, POINTS);
        return new QualityScore(
                lines,
                score,
                score.plus(equity, "Adjusted score", rules.equity().citation())
                        .orAtMost(most, "Quality score", POINTS));
    }

    private static Rate score(BigDecimal earned, BigDecimal extra, BigDecimal available) {
        Rate points = Rate.calculated("Points", earned, "Sum of the measures' points", POINTS);
        Rate bonus =
                Rate.calculated(
                        "Points for eCQMs", extra, "Complex Organization Adjustment", POINTS);
        Rate all =
                Rate.calculated(
                        "Points there are", available, "10 x measures that can be scored", POINTS);
        BigDecimal value =
                available.signum() == 0
                        ? BigDecimal.ZERO
                        : earned.add(extra)
                                .multiply(HUNDRED)
                                .divide(available, 2, RoundingMode.HALF_UP)
                                .min(HUNDRED);
        return Rate.calculated(
                "Score",
                value,
                "(Points + Points for eCQMs) / Points there are",
                POINTS,
                points,
                bonus,
                all);
    }

    private static Line line(
            Required required, QualityReport report, Benchmarks benchmarks, QualityRules rules) {
        List<Part> parts = new ArrayList<>();
        for (Reported one : report.measures()) {
            if (one.required().equals(required.measure())) {
                MeasurePoints points =
                        one.performance()
                                .against(
                                        benchmarks.find(one.measure(), one.method()),
                                        required.cases(),
                                        rules.points());
                parts.add(new Part(Optional.of(one), points));
            }
        }
        if (parts.isEmpty()) {
            // What CMS computes itself nobody fails to report.
            boolean isTheirs = required.source().equals("claims");
            MeasurePoints nothing =
                    isTheirs ? new MeasurePoints.NoBenchmark() : new MeasurePoints.NotReported();
            List<Part> none = List.of(new Part(Optional.empty(), nothing));
            return new Line(required, none, none);
        }
        return new Line(required, required.isSubmitted() ? best(parts) : parts, parts);
    }

    private static List<Part> best(List<Part> ways) {
        Part best = ways.getFirst();
        for (Part way : ways) {
            if (way.points().earned().compareTo(best.points().earned()) > 0) {
                best = way;
            }
        }
        return List.of(best);
    }

    private static BigDecimal complexity(
            List<Line> lines, BigDecimal available, QualityRules rules) {
        long ecqms =
                lines.stream()
                        .filter(line -> line.ways().stream().anyMatch(QualityScore::isWholeEcqm))
                        .count();
        return rules.complexity()
                .field("points")
                .number()
                .multiply(BigDecimal.valueOf(ecqms))
                .min(rules.complexity().field("most").number().multiply(available));
    }

    private static boolean isWholeEcqm(Part way) {
        return way.reported().filter(Reported::isEcqm).isPresent()
                && !(way.points() instanceof MeasurePoints.Incomplete);
    }

    private static BigDecimal equity(QualityReport report, QualityRules rules) {
        if (report.underserved().compareTo(rules.equity().field("least_share").number()) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal points =
                report.measures().stream()
                        .flatMap(measure -> measure.third().stream())
                        .map(third -> rules.equity().field(word(third)).number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return points.multiply(report.underserved()).min(rules.equity().field("most").number());
    }

    private static String word(QualityReport.Third third) {
        return switch (third) {
            case TOP -> "top";
            case MIDDLE -> "middle";
            case BOTTOM -> "bottom";
        };
    }
}
