package care.accord.reconciliation.agreement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a version of a contract is to the version before it.
public sealed interface Change {
    /// What it is called in documents.
    String key();

    /// The day from which it governs; empty where that is the day on which both parties have approved.
    Optional<LocalDate> effectiveFrom();

    /// The contract as it was first agreed.
    record First() implements Change {
        @Override
        public String key() {
            return "first";
        }

        @Override
        public Optional<LocalDate> effectiveFrom() {
            return Optional.empty();
        }
    }

    /// Other terms from a day on.
    record Amendment(LocalDate from, AppliesTo appliesTo) implements Change {
        @Override
        public String key() {
            return "amendment";
        }

        @Override
        public Optional<LocalDate> effectiveFrom() {
            return Optional.of(from);
        }
    }

    /// Which days of the performance period an amendment settles by its terms.
    enum AppliesTo {
        /// All of them: the parties agree on the year anew.
        WHOLE_PERIOD("whole-period"),
        /// Those of months that begin on its day or later; the days before keep their terms.
        FOLLOWING_MONTHS("following-months");

        private final String key;

        AppliesTo(String key) {
            this.key = key;
        }

        /// What it is called in documents.
        public String key() {
            return key;
        }

        public static Optional<AppliesTo> of(String key) {
            return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
        }
    }

    /// No care after the last day is settled.
    ///
    /// @param noticeDays in advance, where one party gives notice; empty where both parties agree
    record Ending(LocalDate lastDay, Optional<Integer> noticeDays) implements Change {
        @Override
        public String key() {
            return "ending";
        }

        @Override
        public Optional<LocalDate> effectiveFrom() {
            return Optional.of(lastDay.plusDays(1));
        }
    }

    /// Whose approval it takes when this party proposes it.
    default Set<Side> needed(Side proposer) {
        return switch (this) {
            case First _, Amendment _ -> EnumSet.allOf(Side.class);
            case Ending ending ->
                    ending.noticeDays().isPresent()
                            ? EnumSet.of(proposer)
                            : EnumSet.allOf(Side.class);
        };
    }
}
