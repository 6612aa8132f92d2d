package care.accord.metrics.run;

import care.accord.metrics.measure.Edition;

/// Inputs of a run under their names, to be hashed. Lengths keep one input from running into the next.
public final class NamedInputs {
    private final StringBuilder named = new StringBuilder();

    public NamedInputs add(String name, String value) {
        named.append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n');
        return this;
    }

    /// The first digits of a hash over all of them.
    public String hash() {
        return Edition.of(named.toString());
    }
}
