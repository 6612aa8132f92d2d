package care.accord.reconciliation.scoring.events;

import care.accord.messages.ScorecardComputed;
import care.accord.reconciliation.scoring.Bar;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.scoring.UnscoredMeasure;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The figures of an announced scorecard. Each says which version reported it.
public final class ReportedScores {
    private static final int POINTS_ARE_OF_A_HUNDRED = 2;

    private ReportedScores() {}

    public static List<MeasureScore> of(ScorecardComputed scorecard) {
        return scorecard.measures().stream().map(score -> score(score, source(scorecard))).toList();
    }

    /// Measures of the contract that the scorecard has no result of; none of a scorecard that does not tell.
    public static List<UnscoredMeasure> unscored(ScorecardComputed scorecard) {
        return Optional.ofNullable(scorecard.unscored()).orElse(List.of()).stream()
                .map(measure ->
                        new UnscoredMeasure(
                                measure.measure(),
                                measure.title(),
                                "%s has no score of it: %s"
                                        .formatted(source(scorecard), measure.detail())))
                .toList();
    }

    /// The points of all measures as a fraction of the points there are; empty where none has points, and while one has no score.
    public static Optional<Rate> points(ScorecardComputed scorecard) {
        return Optional.ofNullable(scorecard.quality())
                .filter(_ -> unscored(scorecard).isEmpty())
                .map(quality ->
                        Rate.reported(
                                "Quality points",
                                new BigDecimal(quality.score())
                                        .movePointLeft(POINTS_ARE_OF_A_HUNDRED),
                                "%s: %s points against benchmarks, measures that have them: %d"
                                        .formatted(
                                                source(scorecard),
                                                quality.points(),
                                                quality.measures())));
    }

    private static String source(ScorecardComputed scorecard) {
        return "scorecard version " + scorecard.scorecardVersion();
    }

    private static MeasureScore score(ScorecardComputed.MeasureScore score, String source) {
        MeasureScore share =
                MeasureScore.reported(
                                score.measure(),
                                score.title(),
                                score.denominator(),
                                score.numerator(),
                                source)
                        .wanted(
                                "decrease".equals(score.improvement())
                                        ? Bar.Side.AT_MOST
                                        : Bar.Side.AT_LEAST);
        boolean isShare = score.counted() == null || score.counted().equals("members");
        return isShare || score.rate() == null
                ? share
                : share.at(Rate.reported(score.title(), new BigDecimal(score.rate()), source));
    }
}
