package care.accord.programrules.chain;

/// Whose circumstances decide about a person.
public enum DecidesFor implements Word {
    /// The person's own.
    MEMBER,
    /// The subscriber's: a family goes to one provider.
    FAMILY
}
