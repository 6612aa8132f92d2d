package care.accord.attribution.assignment;

/// What made the winner the winner, in the order in which it is tried.
public enum DecidedBy {
    /// No other entity furnished primary care.
    ONLY("only"),
    /// The larger sum of allowed charges.
    CHARGES("charges"),
    /// Equal charges, the more recent service.
    DATE("date"),
    /// Equal charges, equal dates, the more recent service of a later step, which is a specialist's.
    SPECIALIST_DATE("specialist-date"),
    /// Everything equal: the smallest identifier, so that a repeat of the run decides the same.
    IDENTIFIER("tin");

    private final String key;

    DecidedBy(String key) {
        this.key = key;
    }

    /// Whether charges alone left it open.
    public boolean isTieBreak() {
        return this != ONLY && this != CHARGES;
    }

    /// The word used in files and answers.
    public String key() {
        return key;
    }
}
