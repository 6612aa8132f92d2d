package care.accord.programrules.chain;

/// What makes two claim lines one visit.
public enum CountOnce implements Word {
    /// The same competing provider on the same day.
    PROVIDER_DAY,
    /// The same clinician on the same day.
    CLINICIAN_DAY,
    /// Nothing: every line is a visit.
    LINE
}
