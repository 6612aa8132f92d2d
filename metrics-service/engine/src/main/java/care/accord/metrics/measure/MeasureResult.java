package care.accord.metrics.measure;

import java.util.List;

/// What a measure found for a cohort; one variant per way of scoring.
public sealed interface MeasureResult {
    MeasureDescription measure();

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
}
