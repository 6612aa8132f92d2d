package care.accord.metrics.points;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;

/// What a year's rules say of points.
///
/// @param cases fewest cases with which a measure is scored
/// @param completeness least share of a measure's patients that must be reported
/// @param most points of a measure
/// @param capped most points of a measure that is topped out
public record PointRules(
        long cases,
        BigDecimal completeness,
        BigDecimal most,
        BigDecimal capped,
        Citation citation) {

    public static PointRules of(ProgramRules rules, PerformanceYear year) {
        Setting points = rules.byPerformanceYear("quality.points").carriedTo(year);
        return new PointRules(
                points.field("cases").number().longValueExact(),
                points.field("completeness").number(),
                points.field("most").number(),
                points.field("capped").number(),
                points.citation());
    }
}
