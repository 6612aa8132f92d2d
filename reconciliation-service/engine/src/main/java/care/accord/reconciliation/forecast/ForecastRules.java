package care.accord.reconciliation.forecast;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;

/// How far a forecast looks, back and ahead.
///
/// @param looks month ends looked back from
/// @param horizon months after which a month of service is complete
/// @param leastKnown share of a month's claims that must be known
/// @param confidence of the interval, a fraction
/// @param quantile of the standard normal distribution at the upper end of the interval
public record ForecastRules(
        int looks, int horizon, Rate leastKnown, Rate confidence, Rate quantile) {

    public static ForecastRules of(ProgramRules rules, PerformanceYear year) {
        Setting interval = rules.byPerformanceYear("commercial.forecast_interval").carriedTo(year);
        return new ForecastRules(
                whole(rules, "commercial.forecast_observed_months", year),
                whole(rules, "commercial.forecast_horizon", year),
                rules.byPerformanceYear("commercial.forecast_least_known").carriedTo(year).rate(),
                interval.field("confidence").rate(),
                interval.field("quantile").rate());
    }

    private static int whole(ProgramRules rules, String id, PerformanceYear year) {
        return rules.byPerformanceYear(id).carriedTo(year).number().intValueExact();
    }
}
