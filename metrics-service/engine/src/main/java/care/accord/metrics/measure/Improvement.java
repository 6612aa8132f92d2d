package care.accord.metrics.measure;

import java.util.Locale;
import java.util.Optional;

/// Which way a rate is wanted (`http://terminology.hl7.org/CodeSystem/measure-improvement-notation`).
public enum Improvement {
    /// The numerator is good care.
    INCREASE,
    /// The numerator is what good care avoids: an inverse measure.
    DECREASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Improvement> of(String code) {
        for (Improvement improvement : values()) {
            if (improvement.code().equals(code)) {
                return Optional.of(improvement);
            }
        }
        return Optional.empty();
    }
}
