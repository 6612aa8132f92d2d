package care.accord.metrics.equity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/// A group's line: what may be shown of it.
///
/// @param people absent where it is not shown
/// @param shown absent where it would tell of few people, or where nothing could be counted
/// @param isHidden whether something is not shown because it would tell of few people
/// @param isFew whether the number of people is shown and so small that the rate moves much by chance
public record GroupRate(
        String group,
        OptionalLong people,
        Optional<Shown> shown,
        Optional<Gap> gap,
        boolean isHidden,
        boolean isFew) {

    /// The group's rate.
    ///
    /// @param numerator people, events, episodes or things done, as the measure counts
    /// @param interval absent where several things of one person are counted, which are not independent of each other
    public record Shown(long numerator, BigDecimal rate, Optional<Interval> interval) {}

    /// Against the group others are compared with.
    ///
    /// @param absolute this rate minus that rate
    /// @param interval absent where the rates have none
    /// @param relative this rate over that rate; absent where that is zero
    public record Gap(
            BigDecimal absolute, Optional<Interval> interval, Optional<BigDecimal> relative) {}
}
