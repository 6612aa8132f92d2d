package care.accord.metrics.risk;

import java.util.Optional;

/// What a risk score needs to know of a person besides the diagnoses.
///
/// @param age whole years on 1 February of the payment year
/// @param setting where the person lives and how long enrolled
/// @param income whether Part D helps the person to pay
/// @param kidneys how failed kidneys are replaced; empty for most people
public record Enrollee(
        int age,
        Sex sex,
        Entitlement entitlement,
        Dual dual,
        Setting setting,
        Income income,
        Optional<KidneyCare> kidneys) {
    private static final int OLDEST = 130;
    private static final int AGED = 65;

    /// How a person is enrolled; each has coefficients of its own.
    public enum Setting {
        COMMUNITY,
        INSTITUTION,
        NEW_ENROLLEE,
        NEW_ENROLLEE_SPECIAL_NEEDS,
        NEW_ENROLLEE_IN_INSTITUTION
    }

    /// Whether the low-income subsidy of Part D is paid for the person.
    public enum Income {
        LOW,
        NOT_LOW
    }

    public Enrollee {
        if (age < 0 || age > OLDEST) {
            throw new IllegalArgumentException(
                    "'%d' is not an age in years; use 0 to %d".formatted(age, OLDEST));
        }
    }

    /// Somebody whose kidneys work and who gets no low-income subsidy.
    public Enrollee(int age, Sex sex, Entitlement entitlement, Dual dual, Setting setting) {
        this(age, sex, entitlement, dual, setting, Income.NOT_LOW, Optional.empty());
    }

    Enrollee aged(int otherAge) {
        return new Enrollee(otherAge, sex, entitlement, dual, setting, income, kidneys);
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

    /// Whether the person is scored without diagnoses.
    public boolean isNew() {
        return switch (setting) {
            case NEW_ENROLLEE, NEW_ENROLLEE_SPECIAL_NEEDS, NEW_ENROLLEE_IN_INSTITUTION -> true;
            case COMMUNITY, INSTITUTION -> false;
        };
    }

    boolean isInInstitution() {
        return switch (setting) {
            case INSTITUTION, NEW_ENROLLEE_IN_INSTITUTION -> true;
            case COMMUNITY, NEW_ENROLLEE, NEW_ENROLLEE_SPECIAL_NEEDS -> false;
        };
    }

    /// Months since a transplant; 0 without one.
    int monthsSinceTransplant() {
        return kidneys.orElse(null) instanceof KidneyCare.Transplant(int months) ? months : 0;
    }
}
