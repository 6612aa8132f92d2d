package care.accord.metrics.risk;

import java.util.Arrays;
import java.util.Optional;

/// A fact about the person that an addition can depend on.
enum Circumstance {
    DISABLED("disabled") {
        @Override
        boolean holdsFor(Enrollee enrollee) {
            return enrollee.isDisabled();
        }
    },
    ORIGINALLY_DISABLED("originally-disabled") {
        @Override
        boolean holdsFor(Enrollee enrollee) {
            return enrollee.wasOriginallyDisabled();
        }
    },
    MEDICAID("medicaid") {
        @Override
        boolean holdsFor(Enrollee enrollee) {
            return enrollee.dual() != Dual.NONE;
        }
    },
    FEMALE("female") {
        @Override
        boolean holdsFor(Enrollee enrollee) {
            return enrollee.sex() == Sex.FEMALE;
        }
    },
    MALE("male") {
        @Override
        boolean holdsFor(Enrollee enrollee) {
            return enrollee.sex() == Sex.MALE;
        }
    };

    private final String word;

    Circumstance(String word) {
        this.word = word;
    }

    abstract boolean holdsFor(Enrollee enrollee);

    static Optional<Circumstance> of(String word) {
        return Arrays.stream(values()).filter(fact -> fact.word.equals(word)).findFirst();
    }
}
