package care.accord.metrics.equity;

import care.accord.metrics.measure.MeasureId;
import java.math.BigDecimal;

/// What a measure counts in one group of people, before anything is hidden.
///
/// @param people of whom the measure speaks: in the denominator, or exposed to the event
/// @param counting what the numerator counts
/// @param counted of these, people in the numerator, with an event, or with an episode or a thing done that is in the numerator
/// @param missed of these, people outside the numerator, without an event, or with an episode or a thing to be done that is not in
///     the numerator; somebody with several can be both
/// @param numerator people or events, as the measure counts
/// @param base what the numerator is divided by, already divided by the measure's multiplier
public record GroupCounts(
        MeasureId measure,
        Characteristic by,
        String group,
        Counting counting,
        long people,
        long counted,
        long missed,
        long numerator,
        BigDecimal base) {

    /// What a numerator counts.
    public enum Counting {
        /// A share of people.
        PEOPLE,
        /// Events that good care avoids; somebody can have several.
        EVENTS,
        /// A share of episodes such as visits; somebody can have several.
        EPISODES,
        /// A share of everything to be done; somebody can have several things to be done.
        PARTS
    }

    /// Where who is not counted is missed.
    public GroupCounts(
            MeasureId measure,
            Characteristic by,
            String group,
            Counting counting,
            long people,
            long counted,
            long numerator,
            BigDecimal base) {
        this(measure, by, group, counting, people, counted, people - counted, numerator, base);
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
                missed + other.missed,
                numerator + other.numerator,
                base.add(other.base));
    }
}
