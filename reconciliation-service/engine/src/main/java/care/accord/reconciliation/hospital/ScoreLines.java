package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The straight lines that may lead from a measure's ratio to its z-score, `(ratio - mean) / standard deviation` over all hospitals
/// of the nation, 42 CFR 412.172(e). Mean and deviation are not published; but a line has to pass within half a printed unit of
/// every hospital, and all that do are a polygon of slopes and intercepts so small that a score is known to about a millionth
/// where its ratio is known exactly.
///
/// @param corners of the polygon
/// @param least the score at which those below were cut off, as printed
/// @param most the score at which those above were cut off
public record ScoreLines(List<Line> corners, BigDecimal least, BigDecimal most) {
    /// `slope x ratio + intercept`.
    record Line(double slope, double intercept) {
        double at(double ratio) {
            return slope * ratio + intercept;
        }

        /// The line so far of the way to another.
        Line towards(Line other, double way) {
            return new Line(
                    slope + way * (other.slope - slope),
                    intercept + way * (other.intercept - intercept));
        }
    }

    /// What a file says of one hospital.
    public record Hospital(Span ratio, Rate score) {}

    /// Below this many hospitals the polygon leaves the line more room than the printed digits do.
    private static final int FEWEST = 100;

    /// Ratios of infections are thousandths; the percentile at which scores are cut off may lie half way between two.
    private static final double RATIOS_PER_UNIT = 2000;

    /// No measure of CMS has a steeper or a higher line.
    private static final double FAR = 1000;

    /// What floating point may take from a score, far below what the polygon leaves.
    private static final double SLACK = 1e-9;

    /// The lines that pass all these hospitals. Empty if they are too few or if no line passes them all, as where scores were not
    /// made of the printed ratios. Of a hospital that was cut off it is known that its ratio's score lies
    /// beyond.
    public static Optional<ScoreLines> through(List<Hospital> all) {
        List<BigDecimal> scores =
                all.stream().map(one -> one.score().value()).sorted().distinct().toList();
        if (all.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal least = scores.getFirst();
        BigDecimal most = scores.getLast();
        List<Line> corners =
                List.of(
                        new Line(0, -FAR),
                        new Line(FAR, -FAR),
                        new Line(FAR, FAR),
                        new Line(0, FAR));
        for (Hospital hospital : all) {
            Span score = Span.printed(hospital.score().value());
            double low = score.low().doubleValue();
            double high = score.high().doubleValue();
            double from = hospital.ratio().low().doubleValue();
            double to = hospital.ratio().high().doubleValue();
            if (!isAt(most, hospital.score())) {
                corners = cut(corners, line -> line.at(from) - high);
            }
            if (!isAt(least, hospital.score())) {
                corners = cut(corners, line -> low - line.at(to));
            }
        }
        return corners.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScoreLines(corners, least, most));
    }

    /// The part of a polygon that is not beyond a straight edge.
    private static List<Line> cut(List<Line> corners, ToDoubleFunction<Line> beyond) {
        List<Line> left = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Line here = corners.get(i);
            Line next = corners.get((i + 1) % corners.size());
            double from = beyond.applyAsDouble(here);
            double to = beyond.applyAsDouble(next);
            if (from <= 0) {
                left.add(here);
            }
            if (from * to < 0) {
                left.add(here.towards(next, from / (from - to)));
            }
        }
        return left;
    }

    private static boolean isAt(BigDecimal end, Rate score) {
        return score.value().compareTo(end) == 0;
    }

    /// What the lines leave a hospital's score open to.
    private Span score(double from, double to) {
        double low = corners.stream().mapToDouble(line -> line.at(from)).min().orElseThrow();
        double high = corners.stream().mapToDouble(line -> line.at(to)).max().orElseThrow();
        return new Span(BigDecimal.valueOf(low - SLACK), BigDecimal.valueOf(high + SLACK));
    }

    /// The printed score of an infection with the digits that printing took: the score of the ratio nearest to it, whether that was
    /// printed or not. A score that no line explains stays as printed.
    public Known sharpened(Rate printed, Citation rule) {
        double slope = corners.stream().mapToDouble(Line::slope).average().orElseThrow();
        double intercept = corners.stream().mapToDouble(Line::intercept).average().orElseThrow();
        double score = printed.value().doubleValue();
        double ratio = Math.rint((score - intercept) / slope * RATIOS_PER_UNIT) / RATIOS_PER_UNIT;
        return within(printed, score(ratio, ratio), "a ratio of " + ratio, rule);
    }

    /// A printed score as far as its ratio, known within a span, narrows it. The score of a hospital that was cut off is no longer
    /// its ratio's and stays as printed.
    public Known narrowed(Rate printed, Span ratio, Citation rule) {
        boolean isCutOff = isAt(least, printed) || isAt(most, printed);
        return isCutOff
                ? Known.printed(printed)
                : within(
                        printed,
                        score(ratio.low().doubleValue(), ratio.high().doubleValue()),
                        "a ratio of %s to %s".formatted(ratio.low(), ratio.high()),
                        rule);
    }

    private static Known within(Rate printed, Span onLines, String ratio, Citation rule) {
        Span asPrinted = Span.printed(printed.value());
        Span span = asPrinted.meet(onLines).orElse(asPrinted);
        if (span.equals(asPrinted)) {
            return Known.printed(printed);
        }
        Rate sharpened =
                Rate.calculated(
                        printed.label(),
                        span.middle(),
                        "%s, on the lines that pass all hospitals of the file, at %s"
                                .formatted(printed.label(), ratio),
                        rule,
                        printed);
        return new Known(sharpened, span, List.of());
    }
}
