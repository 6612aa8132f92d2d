package care.accord.metrics.experience.rest;

import care.accord.metrics.experience.SurveyResult;
import care.accord.metrics.experience.store.SurveyVersion;
import care.accord.metrics.points.Benchmarks;
import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of a contract's survey results.
public record SurveyJson(
        String contractId, int year, int version, Instant receivedAt, List<ResultJson> results) {

    /// One part of the survey.
    ///
    /// @param score from 0 to 100; absent where few people answered, whose answers nobody but the survey's vendor knows
    /// @param respondents absent where they are few
    /// @param points of 10 against the survey's benchmark of the year; absent where there is none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResultJson(
            String measure,
            String title,
            @Nullable String score,
            @Nullable Long respondents,
            @Nullable String points,
            boolean hidden) {
        static ResultJson of(SurveyResult result, Benchmarks benchmarks, SmallCells cells) {
            boolean hidden = cells.isSmall(result.respondents());
            return new ResultJson(
                    result.measure(),
                    result.title(),
                    hidden ? null : result.score().toPlainString(),
                    hidden ? null : result.respondents(),
                    hidden ? null : points(result, benchmarks),
                    hidden);
        }

        private static @Nullable String points(SurveyResult result, Benchmarks benchmarks) {
            return benchmarks
                    .find(result.measure(), "survey")
                    .map(benchmark -> benchmark.points(result.score()).toPlainString())
                    .orElse(null);
        }
    }

    /// The version as callers see it.
    public static SurveyJson of(SurveyVersion survey) {
        PerformanceYear year = new PerformanceYear(survey.year());
        SmallCells cells = CellSize.of(ProgramRules.bundled(), year);
        Benchmarks benchmarks = Benchmarks.of(ProgramRules.bundled(), year);
        return new SurveyJson(
                survey.contractId(),
                survey.year(),
                survey.version(),
                survey.receivedAt(),
                survey.results().stream()
                        .map(result -> ResultJson.of(result, benchmarks, cells))
                        .toList());
    }
}
