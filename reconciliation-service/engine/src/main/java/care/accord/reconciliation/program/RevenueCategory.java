package care.accord.reconciliation.program;

/// Whether the ACO's participants earn little or much of what its beneficiaries cost, 42 CFR 425.20.
public enum RevenueCategory {
    LOW,
    HIGH,
    NOT_REPORTED
}
