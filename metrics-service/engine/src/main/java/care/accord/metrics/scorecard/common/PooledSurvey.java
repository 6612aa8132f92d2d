package care.accord.metrics.scorecard.common;

import care.accord.metrics.experience.SurveyResult;
import care.accord.metrics.points.Benchmarks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// One part of the survey in several contracts: the mean score of all respondents.
record PooledSurvey(List<SurveyResult> contracts) {

    /// Absent where the part has no benchmark.
    Optional<CommonLine> line(Benchmarks benchmarks) {
        SurveyResult first = contracts.getFirst();
        BigDecimal mean = mean();
        return benchmarks
                .find(first.measure(), "survey")
                .map(benchmark ->
                        new CommonLine(
                                first.measure(),
                                first.title(),
                                contracts.size(),
                                mean,
                                Optional.empty(),
                                Optional.of(benchmark.points(mean)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private BigDecimal mean() {
        BigDecimal sum = BigDecimal.ZERO;
        long respondents = 0;
        for (SurveyResult result : contracts) {
            sum = sum.add(result.score().multiply(BigDecimal.valueOf(result.respondents())));
            respondents += result.respondents();
        }
        return sum.divide(BigDecimal.valueOf(respondents), MathContext.DECIMAL128);
    }
}
