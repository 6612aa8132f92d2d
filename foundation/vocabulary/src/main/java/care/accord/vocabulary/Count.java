package care.accord.vocabulary;

/// A number of people, member months, visits, with its origin.
public record Count(String label, long value, Origin origin) implements Figure {
    public Count {
        if (value < 0) {
            throw new IllegalArgumentException("%s cannot be negative: %d".formatted(label, value));
        }
    }

    public static Count reported(String label, long value, String source) {
        return new Count(label, value, new Origin.Reported(source));
    }

    public Count plus(Count other, String label, Citation rule) {
        return new Count(
                label,
                Math.addExact(value, other.value),
                new Origin.Calculated(
                        this.label + " + " + other.label, rule, java.util.List.of(this, other)));
    }

    @Override
    public String display() {
        return Long.toString(value);
    }
}
