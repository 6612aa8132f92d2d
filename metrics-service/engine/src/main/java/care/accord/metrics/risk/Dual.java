package care.accord.metrics.risk;

/// How far Medicaid covers a person besides Medicare.
public enum Dual {
    NONE("N"),
    PARTIAL("P"),
    FULL("F");

    private final String code;

    Dual(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
