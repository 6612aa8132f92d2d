package care.accord.metrics.equity.rest;

import care.accord.metrics.equity.Characteristic;
import care.accord.metrics.equity.Comparison;
import care.accord.metrics.equity.GroupRate;
import care.accord.metrics.equity.GroupRate.Gap;
import care.accord.metrics.equity.GroupRate.Shown;
import care.accord.metrics.equity.Interval;
import care.accord.metrics.scorecard.store.ScorecardMeasureRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A scorecard by groups of people.
///
/// @param by the characteristic
/// @param leastShown smallest number of people that is shown
public record EquityJson(
        String scorecardId, String by, long leastShown, List<MeasureJson> measures) {

    /// One measure.
    ///
    /// @param rate of everybody; absent where it tells of few people
    /// @param reference the group that others are compared with
    public record MeasureJson(
            String measure,
            String title,
            boolean lowerIsBetter,
            @Nullable String rate,
            String reference,
            List<GroupJson> groups) {}

    /// One group.
    ///
    /// @param people absent where it is hidden
    /// @param rate absent where it is hidden or nothing could be counted
    /// @param interval of the rate, 95 percent; absent where several things of one person are counted, such as visits
    /// @param gap against the reference group
    /// @param hidden whether something would tell of 1 to 10 people and is not shown
    /// @param few whether the rate moves much by chance
    public record GroupJson(
            String group,
            @Nullable Long people,
            @Nullable Long numerator,
            @Nullable String rate,
            @Nullable IntervalJson interval,
            @Nullable GapJson gap,
            boolean hidden,
            boolean few) {}

    /// Decimal fractions.
    public record IntervalJson(String low, String high) {}

    /// A difference of two rates.
    ///
    /// @param absolute this group's rate minus the reference group's
    /// @param interval of the difference, 95 percent; absent where the rates have none
    /// @param relative this group's rate over the reference group's
    public record GapJson(
            String absolute, @Nullable IntervalJson interval, @Nullable String relative) {}

    static MeasureJson measure(ScorecardMeasureRow row, Comparison comparison) {
        return new MeasureJson(
                row.measure,
                row.title,
                row.lowerIsBetter,
                row.rate == null || !comparison.isWholeShown() ? null : row.rate.toPlainString(),
                comparison.reference(),
                comparison.groups().stream().map(EquityJson::group).toList());
    }

    private static GroupJson group(GroupRate group) {
        Optional<Shown> shown = group.shown();
        return new GroupJson(
                group.group(),
                group.people().isPresent() ? group.people().getAsLong() : null,
                shown.map(Shown::numerator).orElse(null),
                shown.map(Shown::rate).map(BigDecimal::toPlainString).orElse(null),
                shown.flatMap(Shown::interval).map(EquityJson::interval).orElse(null),
                group.gap().map(EquityJson::gap).orElse(null),
                group.isHidden(),
                group.isFew());
    }

    private static GapJson gap(Gap gap) {
        return new GapJson(
                gap.absolute().toPlainString(),
                gap.interval().map(EquityJson::interval).orElse(null),
                gap.relative().map(BigDecimal::toPlainString).orElse(null));
    }

    private static IntervalJson interval(Interval interval) {
        return new IntervalJson(interval.low().toPlainString(), interval.high().toPlainString());
    }

    static EquityJson of(
            String scorecardId, Characteristic by, long leastShown, List<MeasureJson> measures) {
        return new EquityJson(scorecardId, by.word(), leastShown, measures);
    }
}
