package care.accord.sampledata.member;

/// The `coverage` column of the eligibility feed.
public enum CoverageKind {
    AB("north-original"),
    A("north-original"),
    B("north-original"),
    /// A private Medicare plan. For the northern payer that is somebody else's, so it sees no claims.
    MA("medicare-advantage"),
    COM("south-commercial"),
    /// No coverage in the month; never written.
    NONE("");

    private final String plan;

    CoverageKind(String plan) {
        this.plan = plan;
    }

    public String plan() {
        return plan;
    }

    /// Whether this payer receives claims for the month.
    public boolean bringsClaimsTo(Payer payer) {
        return switch (this) {
            case AB, COM -> true;
            case MA -> payer == Payer.SOUTH;
            case A, B, NONE -> false;
        };
    }
}
