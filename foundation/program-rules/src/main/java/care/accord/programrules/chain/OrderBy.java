package care.accord.programrules.chain;

/// What providers are compared by.
public enum OrderBy implements Word {
    /// Member months as the provider of record, more first.
    MONTHS,
    /// Visits, more first.
    VISITS,
    /// Allowed dollars, more first.
    DOLLARS,
    /// The most recent service, later first.
    LATEST
}
