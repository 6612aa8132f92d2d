package care.accord.reconciliation.hospital;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The straight line from a measure's infection ratio to its z-score, `(ratio - mean) / standard deviation` over all hospitals of
/// the nation, 42 CFR 412.172(e). Ratios are whole thousandths and scores are printed with four decimals; only one narrow line
/// passes within half a printed unit of every hospital, and on it a score is known to about seven decimals instead of four.
public record ScoreLine(double slope, double intercept) {
    /// What a file says of one hospital: its ratio, and its z-score as printed.
    public record Hospital(double ratio, double score) {}

    /// A printed score is within half a unit of its fourth decimal; twice that is the band around the line.
    private static final double BAND = 1e-4;

    /// Below this many hospitals the band leaves the line more room than the printed digits do.
    private static final int FEWEST = 100;

    /// Ratios are thousandths; the percentile at which scores are cut off may lie half way between two.
    private static final double RATIOS_PER_UNIT = 2000;

    /// How far the line itself may be off, a hundredth of what is printed: it stands in the middle of the lines that pass.
    private static final double SLACK = 1e-6;

    private static final int HALVINGS = 100;

    /// The line through these hospitals, aside from those whose score was cut off at an end. Empty if they are too few or if no
    /// line passes them all, as where scores were not made of the printed ratios.
    public static Optional<ScoreLine> through(List<Hospital> all) {
        double least = all.stream().mapToDouble(Hospital::score).min().orElse(0);
        double most = all.stream().mapToDouble(Hospital::score).max().orElse(0);
        List<Hospital> between =
                all.stream().filter(one -> one.score() > least && one.score() < most).toList();
        if (between.size() < FEWEST) {
            return Optional.empty();
        }
        Hospital first = between.stream().min(Comparator.comparingDouble(Hospital::ratio)).get();
        Hospital last = between.stream().max(Comparator.comparingDouble(Hospital::ratio)).get();
        double run = last.ratio() - first.ratio();
        if (run <= 0) {
            return Optional.empty();
        }
        double rise = last.score() - first.score();
        ScoreLine best = narrowest(between, (rise - BAND) / run, (rise + BAND) / run);
        return best.band(between) <= BAND ? Optional.of(best) : Optional.empty();
    }

    /// The slope with the narrowest band: its width is a convex function of the slope.
    private static ScoreLine narrowest(List<Hospital> hospitals, double low, double high) {
        double from = low;
        double to = high;
        for (int i = 0; i < HALVINGS; i++) {
            double third = (to - from) / 3;
            if (new ScoreLine(from + third, 0).band(hospitals)
                    < new ScoreLine(to - third, 0).band(hospitals)) {
                to -= third;
            } else {
                from += third;
            }
        }
        ScoreLine sloped = new ScoreLine((from + to) / 2, 0);
        return new ScoreLine(
                sloped.slope,
                (sloped.leastDistance(hospitals) + sloped.mostDistance(hospitals)) / 2);
    }

    private double band(List<Hospital> hospitals) {
        return mostDistance(hospitals) - leastDistance(hospitals);
    }

    private double leastDistance(List<Hospital> hospitals) {
        return hospitals.stream().mapToDouble(this::above).min().orElseThrow();
    }

    private double mostDistance(List<Hospital> hospitals) {
        return hospitals.stream().mapToDouble(this::above).max().orElseThrow();
    }

    private double above(Hospital hospital) {
        return hospital.score() - (slope * hospital.ratio() + intercept);
    }

    /// A printed score with the digits that printing took: the score of the ratio nearest to it. A score that the line does not
    /// explain stays as printed.
    public Rate sharpened(Rate printed, Citation rule) {
        double score = printed.value().doubleValue();
        double ratio = Math.rint((score - intercept) / slope * RATIOS_PER_UNIT) / RATIOS_PER_UNIT;
        double onLine = slope * ratio + intercept;
        if (Math.abs(onLine - score) > BAND / 2 + SLACK) {
            return printed;
        }
        return Rate.calculated(
                printed.label(),
                new BigDecimal(onLine, MathContext.DECIMAL64),
                "%s, on the line %.7f x %.4f %+.7f that all hospitals of the file lie on"
                        .formatted(printed.label(), slope, ratio, intercept),
                rule,
                printed);
    }
}
