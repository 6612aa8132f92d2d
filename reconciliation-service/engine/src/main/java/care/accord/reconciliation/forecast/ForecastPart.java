package care.accord.reconciliation.forecast;

import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;

/// Whole months of a forecast that are settled by the same terms.
///
/// @param memberMonths of the members in these days
public record ForecastPart(DateSpan days, Count memberMonths) {}
