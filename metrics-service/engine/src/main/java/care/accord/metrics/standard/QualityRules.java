package care.accord.metrics.standard;

import care.accord.metrics.points.PointRules;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;

/// A year's rules of the quality score and the standard.
///
/// @param threshold 40th percentile of all MIPS quality scores
/// @param percentiles that count as reached on single measures
/// @param complexity points for eCQMs, and the most of them as a share of all points
/// @param equity points by third, least share of underserved beneficiaries, most points
/// @param floor whether a measure that cannot be scored makes the threshold the least score
public record QualityRules(
        List<Required> measures,
        Rate threshold,
        Setting percentiles,
        Setting complexity,
        Setting equity,
        Setting floor,
        PointRules points) {
    public QualityRules {
        measures = List.copyOf(measures);
    }

    /// A measure of the set.
    ///
    /// @param source `submitted` by the ACO, or `survey` and `claims`, which come from CMS
    /// @param cases fewest with which it is scored
    public record Required(String measure, String source, boolean isOutcome, long cases) {
        boolean isSubmitted() {
            return source.equals("submitted");
        }
    }

    /// The rules of a year.
    ///
    /// @throws java.util.NoSuchElementException for a year nobody has read the rules of
    public static QualityRules of(ProgramRules rules, PerformanceYear year) {
        Setting measures = rules.byPerformanceYear("mssp.quality_measures").in(year);
        return new QualityRules(
                measures.rows().stream().map(row -> required(measures, row)).toList(),
                rules.byPerformanceYear("mssp.quality_threshold").in(year).rate(),
                rules.byPerformanceYear("mssp.quality_percentiles").in(year),
                rules.byPerformanceYear("mssp.complex_organization").in(year),
                rules.byPerformanceYear("mssp.health_equity").in(year),
                rules.byPerformanceYear("mssp.quality_floor").in(year),
                PointRules.of(rules, year));
    }

    private static Required required(Setting measures, RuleValue.Fields row) {
        return new Required(
                measures.field(row, "measure").text(),
                measures.field(row, "source").text(),
                measures.field(row, "outcome").text().equals("yes"),
                measures.field(row, "cases").number().longValueExact());
    }

    /// The decile with which a percentile is reached.
    int decile(String percentile) {
        return percentiles
                        .field(percentile)
                        .number()
                        .divideToIntegralValue(BigDecimal.TEN)
                        .intValueExact()
                + 1;
    }
}
