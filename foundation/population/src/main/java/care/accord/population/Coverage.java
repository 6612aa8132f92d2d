package care.accord.population;

/// What a span of enrollment covers.
public enum Coverage {
    /// Medicare fee for service, Parts A and B.
    PARTS_A_AND_B("AB"),
    /// Medicare Part A only.
    PART_A_ONLY("A"),
    /// Medicare Part B only.
    PART_B_ONLY("B"),
    /// Medicare Advantage or another Medicare group health plan.
    MEDICARE_ADVANTAGE("MA"),
    /// A commercial or Medicaid product.
    COMMERCIAL("COM");

    private final String code;

    Coverage(String code) {
        this.code = code;
    }

    /// The coverage with this code of the eligibility feed.
    public static Coverage of(String code) {
        for (Coverage coverage : values()) {
            if (coverage.code.equals(code)) {
                return coverage;
            }
        }
        throw new IllegalArgumentException("'%s' is not a code of coverage".formatted(code));
    }

    /// The code of the eligibility feed.
    public String code() {
        return code;
    }
}
