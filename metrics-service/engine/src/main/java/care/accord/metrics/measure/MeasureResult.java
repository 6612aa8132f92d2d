package care.accord.metrics.measure;

import java.math.BigDecimal;
import java.util.List;

/// What a measure found for a cohort; one variant per way of scoring.
public sealed interface MeasureResult {
    MeasureDescription measure();

    /// Where each member of the cohort stands, in its order.
    default List<MemberStanding> standings() {
        return switch (this) {
            case Proportion proportion -> proportion.members();
            case Events events -> events.members().stream().map(MemberEvents::member).toList();
        };
    }

    /// A share of members: numerator / denominator. Each count follows from the members' standings, so that a total and the
    /// list behind it cannot disagree.
    record Proportion(MeasureDescription measure, List<MemberStanding> members)
            implements MeasureResult {
        public Proportion {
            members = List.copyOf(members);
        }

        /// Members who count: in the population and not excluded.
        public long denominator() {
            return numerator() + count(Standing.Unmet.class);
        }

        public long numerator() {
            return count(Standing.Met.class);
        }

        public long exclusions() {
            return count(Standing.Excluded.class);
        }

        /// Members whose records could not be evaluated.
        public long undetermined() {
            return count(Standing.Undetermined.class);
        }

        private long count(Class<? extends Standing> kind) {
            return members.stream().filter(member -> kind.isInstance(member.standing())).count();
        }
    }

    /// Events that good care avoids, such as readmissions: events x multiplier / base. Lower is better.
    ///
    /// @param multiplier 12 where the base is member months and the rate is of a member-year, else 1
    record Events(MeasureDescription measure, BigDecimal multiplier, List<MemberEvents> members)
            implements MeasureResult {
        public Events {
            members = List.copyOf(members);
        }

        public long events() {
            return members.stream().mapToLong(MemberEvents::events).sum();
        }

        /// What could have brought an event: member months, hospital stays.
        public long exposure() {
            return members.stream().mapToLong(MemberEvents::exposure).sum();
        }

        /// What events are divided by: the exposure, or how many events were to be expected.
        public BigDecimal base() {
            return members.stream()
                    .map(MemberEvents::base)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /// Members kept out by an exclusion.
        public long exclusions() {
            return members.stream()
                    .filter(member -> member.member().standing() instanceof Standing.Excluded)
                    .count();
        }
    }
}
