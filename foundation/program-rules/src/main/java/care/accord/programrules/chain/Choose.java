package care.accord.programrules.chain;

/// Which provider of record has a person who changed.
public enum Choose implements Word {
    /// The one of the latest member month.
    LATEST,
    /// The one of the most member months.
    MOST_MONTHS
}
