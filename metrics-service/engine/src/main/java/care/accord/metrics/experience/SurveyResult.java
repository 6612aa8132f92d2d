package care.accord.metrics.experience;

import java.math.BigDecimal;

/// A part of a survey.
///
/// @param measure its id, such as `CAHPS_1`
/// @param score from 0 to 100, as the survey's vendor adjusted it
/// @param respondents behind it
public record SurveyResult(String measure, String title, BigDecimal score, long respondents) {}
