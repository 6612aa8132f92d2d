package care.accord.metrics.risk;

/// How far Medicaid covers a person besides Medicare.
public enum Dual {
    NONE,
    PARTIAL,
    FULL
}
