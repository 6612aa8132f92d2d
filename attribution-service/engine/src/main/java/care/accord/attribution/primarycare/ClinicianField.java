package care.accord.attribution.primarycare;

import java.util.Arrays;

/// The fields of a claim line that can name its clinician.
public enum ClinicianField {
    RENDERING("rendering"),
    OPERATING("operating"),
    OTHER("other"),
    ATTENDING("attending");

    private final String key;

    ClinicianField(String key) {
        this.key = key;
    }

    /// The field as the rule file writes it.
    public static ClinicianField of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not a clinician field of a claim line".formatted(key)));
    }
}
