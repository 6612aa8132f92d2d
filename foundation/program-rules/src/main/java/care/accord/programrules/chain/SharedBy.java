package care.accord.programrules.chain;

/// What the weights of providers who share a person's care are proportional to.
public enum SharedBy implements Word {
    VISITS,
    DOLLARS,
    /// Everybody the same.
    EQUALLY
}
