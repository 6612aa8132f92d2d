package care.accord.metrics.equity;

import care.accord.metrics.measure.MeasureId;
import java.math.BigDecimal;

/// What a measure counts in one group of people, before anything is hidden.
///
/// @param people of whom the measure speaks: in the denominator, or exposed to the event
/// @param counting what the numerator counts
/// @param counted of these, people in the numerator or with an event
/// @param numerator people or events, as the measure counts
/// @param base what the numerator is divided by, already divided by the measure's multiplier
public record GroupCounts(
        MeasureId measure,
        Characteristic by,
        String group,
        Counting counting,
        long people,
        long counted,
        long numerator,
        BigDecimal base) {

    /// What a numerator counts.
    public enum Counting {
        /// A share of people.
        PEOPLE,
        /// Events that good care avoids; somebody can have several.
        EVENTS
    }

    /// Of the same group, in two cohorts.
    public GroupCounts plus(GroupCounts other) {
        return new GroupCounts(
                measure,
                by,
                group,
                counting,
                people + other.people,
                counted + other.counted,
                numerator + other.numerator,
                base.add(other.base));
    }
}
