package care.accord.metrics.risk;

import java.util.Arrays;

/// Why a person was first entitled to Medicare: the original reason for entitlement code (OREC).
public enum Entitlement {
    AGE("0"),
    DISABILITY("1"),
    KIDNEY_DISEASE("2"),
    DISABILITY_AND_KIDNEY_DISEASE("3");

    private final String code;

    Entitlement(String code) {
        this.code = code;
    }

    boolean isByKidneys() {
        return switch (this) {
            case KIDNEY_DISEASE, DISABILITY_AND_KIDNEY_DISEASE -> true;
            case AGE, DISABILITY -> false;
        };
    }

    /// The entitlement with this code.
    ///
    /// @throws IllegalArgumentException if CMS has no such code
    public static Entitlement of(String code) {
        return Arrays.stream(values())
                .filter(entitlement -> entitlement.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not an original reason for entitlement; 0, 1, 2 and 3 are"
                                        .formatted(code)));
    }
}
