package care.accord.metrics.measure;

/// Where a member stands in one rate of a measure that has several.
///
/// @param rate the id of the measure's group
public record RateStanding(String rate, Standing standing) {}
