package care.accord.attribution.primarycare;

import java.util.Arrays;

/// What else must hold before a listed code is a primary care service, 42 CFR 425.400(c)(1).
public enum Condition {
    /// Nothing else: the code counts wherever it is furnished.
    NONE(""),
    /// Only in the patient's home, place of service 12.
    AT_HOME("place-of-service-12"),
    /// Not when furnished in a skilled nursing facility, as that facility's claims of the same days show.
    NOT_IN_SNF("not-in-snf"),
    /// Not when furnished in a skilled nursing facility, as the place of service shows.
    NOT_AT_SNF_PLACE("not-at-snf-place"),
    /// Not when furnished in an inpatient setting.
    NOT_INPATIENT("not-inpatient"),
    /// Only beside a base code on the same claim that is primary care itself.
    WITH_BASE_CODE("with-primary-care-base"),
    /// Only on claims of an electing teaching amendment hospital.
    ETA_HOSPITAL("eta-hospital"),
    /// Only when the window includes a month of the public health emergency; decided when the list is put together.
    PUBLIC_HEALTH_EMERGENCY("public-health-emergency");

    private final String key;

    Condition(String key) {
        this.key = key;
    }

    /// The condition as the rule file writes it.
    public static Condition of(String key) {
        return Arrays.stream(values())
                .filter(condition -> condition.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not a condition of a primary care code; known are %s"
                                        .formatted(key, known())));
    }

    private static String known() {
        return String.join(", ", Arrays.stream(values()).map(condition -> condition.key).toList());
    }
}
