package care.accord.metrics.measure;

import java.util.Optional;

/// The name by which contracts call a measure, such as `annual-wellness-visit`.
public record MeasureId(String value) implements Comparable<MeasureId> {
    private static final String FORM = "[A-Za-z][A-Za-z0-9.-]{1,63}";

    public MeasureId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException(
                    "'%s' is not a measure id: 2 to 64 letters, digits, dots and hyphens, a letter first"
                            .formatted(value));
        }
    }

    /// The id that a text is; empty where it is none.
    public static Optional<MeasureId> read(String text) {
        return text.matches(FORM) ? Optional.of(new MeasureId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
