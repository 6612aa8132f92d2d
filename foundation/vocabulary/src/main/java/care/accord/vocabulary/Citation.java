package care.accord.vocabulary;

/// Where a rule is written, such as `42 CFR 425.610(d)`, and how far the value taken from it has been checked.
public record Citation(String text, Evidence evidence) {
    public Citation {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A citation names the text it points to; this one is blank");
        }
    }

    /// A citation of text that was read.
    public Citation(String text) {
        this(text, Evidence.VERIFIED);
    }

    @Override
    public String toString() {
        return evidence == Evidence.VERIFIED
                ? text
                : text
                        + " ("
                        + evidence.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + ")";
    }
}
