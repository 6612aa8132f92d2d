package care.accord.metrics.measure;

/// The name by which contracts call a measure, such as `annual-wellness-visit`.
public record MeasureId(String value) implements Comparable<MeasureId> {
    public MeasureId {
        if (!value.matches("[A-Za-z][A-Za-z0-9.-]{1,63}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a measure id: 2 to 64 letters, digits, dots and hyphens, a letter first"
                            .formatted(value));
        }
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
