package care.accord.metrics.experience.store;

import care.accord.metrics.experience.SurveyResult;
import java.time.Instant;
import java.util.List;

/// One version of a contract's survey results of a year.
public record SurveyVersion(
        String contractId, int year, int version, Instant receivedAt, List<SurveyResult> results) {
    public SurveyVersion {
        results = List.copyOf(results);
    }
}
