package care.accord.metrics.experience.rest;

import care.accord.metrics.experience.store.SurveyVersion;
import java.time.Instant;
import java.util.List;

/// A version of a contract's survey results.
public record SurveyJson(
        String contractId, int year, int version, Instant receivedAt, List<ResultJson> results) {

    /// One part of the survey.
    ///
    /// @param score from 0 to 100
    public record ResultJson(String measure, String title, String score, long respondents) {}

    static SurveyJson of(SurveyVersion survey) {
        return new SurveyJson(
                survey.contractId(),
                survey.year(),
                survey.version(),
                survey.receivedAt(),
                survey.results().stream()
                        .map(result ->
                                new ResultJson(
                                        result.measure(),
                                        result.title(),
                                        result.score().toPlainString(),
                                        result.respondents()))
                        .toList());
    }
}
