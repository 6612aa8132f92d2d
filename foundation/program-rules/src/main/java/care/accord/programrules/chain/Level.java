package care.accord.programrules.chain;

/// Who competes for a person.
public enum Level implements Word {
    /// The contract's practices and facilities pooled, every other practice or facility for itself.
    CONTRACT,
    /// Every practice by its TIN, every facility by its CCN.
    PRACTICE,
    /// Every clinician by NPI.
    CLINICIAN
}
