package care.accord.attribution.eligibility;

import care.accord.population.Beneficiary;
import care.accord.population.Coverage;
import care.accord.population.EnrollmentColumns;
import care.accord.vocabulary.DateSpan;
import java.util.Arrays;

/// What must hold over the assignment window for a person to be attributed at all; 42 CFR 425.401(a) has the first five.
public enum Criterion {
    /// Not deceased before the window opened.
    ALIVE("alive", "DECEASED", "died before the assignment window opened") {
        @Override
        boolean holds(Beneficiary beneficiary, DateSpan window) {
            return beneficiary
                    .person()
                    .deathDate()
                    .filter(death -> death.isBefore(window.start()))
                    .isEmpty();
        }
    },
    /// At least one month of Medicare Parts A and B.
    PARTS_A_AND_B("parts-a-and-b", "NO_AB", "had no month of both Medicare Part A and Part B") {
        @Override
        boolean holds(Beneficiary beneficiary, DateSpan window) {
            return covered(beneficiary, window, Coverage.PARTS_A_AND_B);
        }
    },
    /// No month of Part A only or Part B only.
    NO_SINGLE_PART(
            "no-single-part", "PART_ONLY", "had a month of Medicare Part A or Part B alone") {
        @Override
        boolean holds(Beneficiary beneficiary, DateSpan window) {
            return !covered(beneficiary, window, Coverage.PART_A_ONLY)
                    && !covered(beneficiary, window, Coverage.PART_B_ONLY);
        }
    },
    /// No month in Medicare Advantage or another Medicare group health plan.
    NO_MEDICARE_ADVANTAGE("no-medicare-advantage", "MA", "had a month of Medicare Advantage") {
        @Override
        boolean holds(Beneficiary beneficiary, DateSpan window) {
            return !covered(beneficiary, window, Coverage.MEDICARE_ADVANTAGE);
        }
    },
    /// Enrolled on at least one day, in any product.
    ENROLLED("enrolled", "NOT_ENROLLED", "was not enrolled during the assignment window") {
        @Override
        boolean holds(Beneficiary beneficiary, DateSpan window) {
            return Arrays.stream(Coverage.values())
                    .anyMatch(coverage -> covered(beneficiary, window, coverage));
        }
    };

    private final String key;
    private final String failure;
    private final String sentence;

    Criterion(String key, String failure, String sentence) {
        this.key = key;
        this.failure = failure;
        this.sentence = sentence;
    }

    abstract boolean holds(Beneficiary beneficiary, DateSpan window);

    /// The code of a person who fails this criterion, such as `NO_AB`.
    public String failure() {
        return failure;
    }

    /// What failing means, to follow "This person ".
    public String sentence() {
        return sentence;
    }

    /// The criterion as the rule file writes it.
    public static Criterion of(String key) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not an eligibility criterion".formatted(key)));
    }

    private static boolean covered(Beneficiary beneficiary, DateSpan window, Coverage coverage) {
        EnrollmentColumns spans = beneficiary.enrollment();
        long start = window.start().toEpochDay();
        long end = window.end().toEpochDay();
        for (int span = beneficiary.firstSpan(); span < beneficiary.endSpan(); span++) {
            if (spans.coverage(span) == coverage
                    && spans.startDay(span) <= end
                    && spans.endDay(span) >= start) {
                return true;
            }
        }
        return false;
    }
}
