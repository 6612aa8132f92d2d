package care.accord.attribution.eligibility;

import java.util.Arrays;

/// What must hold for a person to be attributed at all; 42 CFR 425.401(a) has most of them. Each is a question about the
/// facts of a period, so that a test is two bit operations.
public enum Criterion {
    /// Not deceased before the window opened; for a list drawn up before the performance year, before that began.
    ALIVE("alive", "DECEASED", "died before the first month that is looked at", 0, Facts.DECEASED),
    /// At least one month of Medicare Parts A and B. Nobody is in Medicare Advantage without both, 42 CFR 422.50(a)(1): where
    /// coverage is reported as one span, that span says so, and whoever has no other fails for Medicare Advantage.
    PARTS_A_AND_B(
            "parts-a-and-b",
            "NO_AB",
            "had no month of both Medicare Part A and Part B",
            Facts.BOTH_PARTS | Facts.MEDICARE_ADVANTAGE,
            0),
    /// The same in files that count months of the parts beside those of Medicare Advantage: nothing follows from the latter.
    REPORTED_PARTS_A_AND_B(
            "reported-parts-a-and-b",
            "NO_AB",
            "had no month of both Medicare Part A and Part B",
            Facts.BOTH_PARTS,
            0),
    /// No month of Part A only or Part B only.
    NO_SINGLE_PART(
            "no-single-part",
            "PART_ONLY",
            "had a month of Medicare Part A or Part B alone",
            0,
            Facts.PART_A_ONLY | Facts.PART_B_ONLY),
    /// No month in Medicare Advantage or another Medicare group health plan.
    NO_MEDICARE_ADVANTAGE(
            "no-medicare-advantage",
            "MA",
            "had a month of Medicare Advantage",
            0,
            Facts.MEDICARE_ADVANTAGE),
    /// Not assigned to another Medicare initiative that shares savings.
    NO_OTHER_INITIATIVE(
            "no-other-initiative",
            "OTHER_INITIATIVE",
            "is assigned to another Medicare initiative that shares savings",
            0,
            Facts.IN_OTHER_INITIATIVE),
    /// Lives in the United States or its territories and possessions, as far as the residence is reported.
    LIVES_IN_UNITED_STATES(
            "lives-in-united-states",
            "NOT_US_RESIDENT",
            "does not live in the United States or its territories",
            0,
            Facts.ABROAD),
    /// A month with Parts A and B, without Medicare Advantage, alive.
    ALIGNMENT_ELIGIBLE_MONTH(
            "alignment-eligible-month",
            "NO_ELIGIBLE_MONTH",
            "had no month in which they could be aligned",
            Facts.ELIGIBLE_MONTH,
            0),
    /// Enrolled on at least one day, in any product.
    ENROLLED(
            "enrolled",
            "NOT_ENROLLED",
            "was not enrolled during the assignment window",
            Facts.ENROLLED,
            0);

    private final String key;
    private final String failure;
    private final String sentence;
    private final int anyOf;
    private final int noneOf;

    Criterion(String key, String failure, String sentence, int anyOf, int noneOf) {
        this.key = key;
        this.failure = failure;
        this.sentence = sentence;
        this.anyOf = anyOf;
        this.noneOf = noneOf;
    }

    boolean holds(int facts) {
        return (anyOf == 0 || (facts & anyOf) != 0) && (facts & noneOf) == 0;
    }

    /// Whether the criterion asks for one of these facts.
    boolean asks(int facts) {
        return ((anyOf | noneOf) & facts) != 0;
    }

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
}
