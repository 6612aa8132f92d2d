package care.accord.metrics.risk;

/// The two cells that the tables have for each age.
public enum Sex {
    FEMALE("F"),
    MALE("M");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// The sex with this letter, `F` or `M`.
    ///
    /// @throws IllegalArgumentException if the letter is another
    public static Sex of(String code) {
        return switch (code) {
            case "F" -> FEMALE;
            case "M" -> MALE;
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is not a sex; use F or M".formatted(code));
        };
    }
}
