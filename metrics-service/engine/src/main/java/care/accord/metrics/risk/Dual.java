package care.accord.metrics.risk;

/// How far Medicaid covers a person besides Medicare.
public enum Dual {
    NONE("CNA", "CND"),
    PARTIAL("CPA", "CPD"),
    FULL("CFA", "CFD");

    private final String agedSegment;
    private final String disabledSegment;

    Dual(String agedSegment, String disabledSegment) {
        this.agedSegment = agedSegment;
        this.disabledSegment = disabledSegment;
    }

    /// The coefficients of people in the community from 65 years on.
    String agedSegment() {
        return agedSegment;
    }

    /// The coefficients of younger people in the community.
    String disabledSegment() {
        return disabledSegment;
    }
}
