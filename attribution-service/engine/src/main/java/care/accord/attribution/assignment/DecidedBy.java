package care.accord.attribution.assignment;

/// What made the winner the winner, in the order in which it is tried.
public enum DecidedBy {
    /// No other entity furnished primary care.
    ONLY("only"),
    /// The larger sum of allowed charges.
    CHARGES("charges"),
    /// Equal charges, the more recent service of a primary care clinician.
    DATE("date"),
    /// Equal charges, equal dates of primary care clinicians, the more recent service of a specialist.
    SPECIALIST_DATE("specialist-date"),
    /// Everything equal: the smallest identifier, a contract's providers last, so that a repeat decides the same.
    IDENTIFIER("tin"),
    /// A rule of a chain, which the step names; its own sentence says by how much.
    RULE("rule"),
    /// The beneficiary named a primary clinician, whatever the charges.
    CHOICE("choice"),
    /// The parties agreed, whatever the claims say.
    AGREEMENT("agreement");

    private final String key;

    DecidedBy(String key) {
        this.key = key;
    }

    /// Whether charges alone left it open.
    public boolean isTieBreak() {
        return this == DATE || this == SPECIALIST_DATE || this == IDENTIFIER;
    }

    /// What decided, in plain words.
    public String sentence() {
        return switch (this) {
            case ONLY -> "nobody else furnished primary care";
            case CHARGES -> "the larger allowed charges";
            case DATE ->
                    "charges are equal: the more recent service of a primary care clinician decided";
            case SPECIALIST_DATE ->
                    "charges and dates of primary care clinicians are equal: the more recent service of a specialist decided";
            case IDENTIFIER ->
                    "charges and dates are equal: the smallest identifier decided, a contract's providers coming last";
            case RULE -> "a rule of the chain";
            case CHOICE -> "the person named a primary clinician";
            case AGREEMENT -> "the parties agreed";
        };
    }

    /// The word used in files and answers.
    public String key() {
        return key;
    }
}
