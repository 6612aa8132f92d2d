package care.accord.vocabulary;

/// Taxpayer identification number of a practice: nine digits, written without a hyphen.
public record Tin(String value) implements Comparable<Tin> {
    public Tin {
        if (!value.matches("[0-9]{9}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a TIN: nine digits, no hyphen".formatted(value));
        }
    }

    @Override
    public int compareTo(Tin other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
