package care.accord.metrics.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// What a measure found for a cohort; one variant per way of scoring.
public sealed interface MeasureResult {
    MeasureDescription measure();

    /// Where each member of the cohort stands, in its order.
    default List<MemberStanding> standings() {
        return switch (this) {
            case Proportion proportion -> proportion.members();
            case Events events -> events.members().stream().map(MemberEvents::member).toList();
            case Episodes episodes ->
                    episodes.members().stream().map(MemberEvents::member).toList();
            case Composite composite -> composite.members();
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

    /// A share of what happened to members, such as visits: of each the numerator is asked. Somebody can have several.
    ///
    /// @param unit type of what is counted, such as `Encounter`
    /// @param members in the first rate, which contracts score: events are what is in the numerator, exposure what is in the
    ///     denominator and not left out
    /// @param rates every rate, of measures with several; else empty
    record Episodes(
            MeasureDescription measure,
            String unit,
            List<MemberEvents> members,
            List<EpisodeRate> rates)
            implements MeasureResult {
        public Episodes {
            members = List.copyOf(members);
            rates = List.copyOf(rates);
        }

        /// Of a measure of one rate.
        public Episodes(MeasureDescription measure, String unit, List<MemberEvents> members) {
            this(measure, unit, members, List.of());
        }

        /// What was found in one of the rates; where there is one, that one.
        ///
        /// @param rate the id of the measure's group
        public Episodes in(String rate) {
            return rates.stream()
                    .filter(one -> one.rate().equals(rate))
                    .findFirst()
                    .map(one -> new Episodes(measure, unit, one.members()))
                    .orElse(this);
        }

        public long numerator() {
            return members.stream().mapToLong(MemberEvents::events).sum();
        }

        /// Episodes that count: in the denominator and not excluded.
        public long denominator() {
            return members.stream().mapToLong(MemberEvents::exposure).sum();
        }

        /// Episodes kept out by an exclusion or exception.
        public long exclusions() {
            return members.stream().mapToLong(MemberEvents::excluded).sum();
        }

        /// Members whose records could not be evaluated: how many episodes they had is not known.
        public long undetermined() {
            return members.stream()
                    .filter(member -> member.member().standing() instanceof Standing.Undetermined)
                    .count();
        }
    }

    /// One score of several measures. A measure that looks at nobody is left out, and the others weigh as much more.
    ///
    /// @param parts what the measures found for the same members in the same order
    record Composite(
            MeasureDescription measure, CompositeScoring scoring, List<CompositePart> parts)
            implements MeasureResult {
        public Composite {
            parts = List.copyOf(parts);
        }

        /// Everything to each member: met when all was done that was to be done.
        public List<MemberStanding> members() {
            return AllOrNothing.members(parts);
        }

        /// Members, where all counts or nothing; else things to be done.
        public long denominator() {
            return scoring == CompositeScoring.ALL_OR_NOTHING
                    ? AllOrNothing.due(members())
                    : parts.stream().mapToLong(CompositePart::due).sum();
        }

        /// Members to whom everything was done, or things done.
        public long numerator() {
            return scoring == CompositeScoring.ALL_OR_NOTHING
                    ? AllOrNothing.done(members())
                    : parts.stream().mapToLong(CompositePart::done).sum();
        }

        /// The score, from 0 to 1; empty when nothing was to be done.
        public Optional<BigDecimal> score() {
            if (denominator() == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (scoring) {
                        case ALL_OR_NOTHING, OPPORTUNITY ->
                                BigDecimal.valueOf(numerator())
                                        .divide(
                                                BigDecimal.valueOf(denominator()),
                                                MathContext.DECIMAL128);
                        case WEIGHTED, LINEAR -> mean();
                    });
        }

        private BigDecimal mean() {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal weights = BigDecimal.ZERO;
            for (CompositePart part : parts) {
                if (part.rate().isPresent()) {
                    sum = sum.add(part.rate().get().multiply(part.weight()));
                    weights = weights.add(part.weight());
                }
            }
            return sum.divide(weights, MathContext.DECIMAL128);
        }
    }
}
