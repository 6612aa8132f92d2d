package care.accord.population.files;

import care.accord.vocabulary.Usd;

/// How many lines there were, and what they add up to. Amounts that could not be read count as nothing.
public record Tally(long lines, Usd allowed, Usd paid) {
    public static final Tally NONE = new Tally(0, Usd.ZERO, Usd.ZERO);

    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(lines, other.lines),
                allowed.plus(other.allowed),
                paid.plus(other.paid));
    }
}
