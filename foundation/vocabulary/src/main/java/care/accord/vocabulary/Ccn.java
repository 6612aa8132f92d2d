package care.accord.vocabulary;

/// CMS certification number of a facility: six letters or digits, the first two naming the state.
public record Ccn(String value) implements Comparable<Ccn> {
    public Ccn {
        if (!value.matches("[0-9A-Z]{6}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a CCN: six digits or capital letters".formatted(value));
        }
    }

    @Override
    public int compareTo(Ccn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
