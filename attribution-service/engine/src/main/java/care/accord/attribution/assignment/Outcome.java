package care.accord.attribution.assignment;

/// The sort of answer for one beneficiary.
public enum Outcome {
    ASSIGNED,
    INELIGIBLE,
    NO_PRIMARY_CARE,
    NO_PHYSICIAN_SERVICE,
    CHOSE_ELSEWHERE,
    REMOVED
}
