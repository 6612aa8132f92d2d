package care.accord.metrics.risk.members;

import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How normalized scores of a known number of members lie. No number of few people is shown, nor one from which it would follow: those
/// without a score are a group like the bands.
///
/// @param unscored whose sex is not known or whom a model is not for; empty where it is hidden
/// @param mean of those with a score; empty where they are few or none
public record RiskDistribution(
        long members, OptionalLong unscored, Optional<BigDecimal> mean, List<Band> bands) {
    private static final int DECIMALS = 3;

    /// Scores from a threshold up to the next.
    ///
    /// @param below empty in the last band
    /// @param people empty where it is hidden
    public record Band(BigDecimal from, Optional<BigDecimal> below, OptionalLong people) {}

    public RiskDistribution {
        bands = List.copyOf(bands);
    }

    /// By the bands and the smallest number of people of a payment year's rules.
    public static RiskDistribution of(
            ProgramRules rules, PerformanceYear year, List<BigDecimal> scores, long members) {
        List<BigDecimal> thresholds =
                Arrays.stream(rules.byPerformanceYear("risk.bands").in(year).text().split(" "))
                        .map(BigDecimal::new)
                        .toList();
        return of(scores, members, thresholds, CellSize.of(rules, year));
    }

    /// @param thresholds rising, the first at or below every score
    static RiskDistribution of(
            List<BigDecimal> scores, long members, List<BigDecimal> thresholds, SmallCells cells) {
        int bands = thresholds.size();
        long[] counts = new long[bands + 1];
        scores.forEach(score -> counts[band(score, thresholds)]++);
        counts[bands] = members - scores.size();
        BitSet hidden = cells.hidden(counts);
        List<Band> shown = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            shown.add(
                    new Band(
                            thresholds.get(band),
                            band + 1 < bands
                                    ? Optional.of(thresholds.get(band + 1))
                                    : Optional.empty(),
                            people(counts, hidden, band)));
        }
        return new RiskDistribution(
                members,
                people(counts, hidden, bands),
                scores.isEmpty() || cells.isSmall(scores.size())
                        ? Optional.empty()
                        : Optional.of(mean(scores)),
                shown);
    }

    private static OptionalLong people(long[] counts, BitSet hidden, int group) {
        return hidden.get(group) ? OptionalLong.empty() : OptionalLong.of(counts[group]);
    }

    private static int band(BigDecimal score, List<BigDecimal> thresholds) {
        int band = 0;
        while (band + 1 < thresholds.size() && score.compareTo(thresholds.get(band + 1)) >= 0) {
            band++;
        }
        return band;
    }

    private static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
