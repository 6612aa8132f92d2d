package care.accord.reconciliation.program;

/// Which quality performance standard an ACO met, 42 CFR 425.512.
public enum QualityStandard {
    MET,
    /// Only the alternative standard was met.
    ALTERNATIVE_MET,
    NOT_MET,
    /// Nobody reported it; fine in years whose rules do not ask.
    NOT_REPORTED
}
