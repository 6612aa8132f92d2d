package care.accord.metrics.risk;

/// What a risk score needs to know of a person besides the diagnoses.
///
/// @param age whole years on 1 February of the payment year
/// @param setting where the person lives and how long enrolled
public record Enrollee(int age, Sex sex, Entitlement entitlement, Dual dual, Setting setting) {
    private static final int OLDEST = 130;
    private static final int AGED = 65;

    /// How a person is enrolled; each has coefficients of its own.
    public enum Setting {
        COMMUNITY,
        INSTITUTION,
        NEW_ENROLLEE,
        NEW_ENROLLEE_SPECIAL_NEEDS
    }

    public Enrollee {
        if (age < 0 || age > OLDEST) {
            throw new IllegalArgumentException(
                    "'%d' is not an age in years; use 0 to %d".formatted(age, OLDEST));
        }
    }

    Enrollee aged(int otherAge) {
        return new Enrollee(otherAge, sex, entitlement, dual, setting);
    }

    boolean isAged() {
        return age >= AGED;
    }

    boolean isDisabled() {
        return !isAged() && entitlement != Entitlement.AGE;
    }

    boolean wasOriginallyDisabled() {
        return entitlement == Entitlement.DISABILITY && !isDisabled();
    }

    boolean isNew() {
        return switch (setting) {
            case NEW_ENROLLEE, NEW_ENROLLEE_SPECIAL_NEEDS -> true;
            case COMMUNITY, INSTITUTION -> false;
        };
    }

    /// The first word of the coefficients that apply, such as `CNA`.
    public String segment() {
        return switch (setting) {
            case COMMUNITY -> isAged() ? dual.agedSegment() : dual.disabledSegment();
            case INSTITUTION -> "INS";
            case NEW_ENROLLEE -> "NE";
            case NEW_ENROLLEE_SPECIAL_NEEDS -> "SNPNE";
        };
    }
}
