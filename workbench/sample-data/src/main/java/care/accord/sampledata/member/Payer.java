package care.accord.sampledata.member;

/// The two payers of the county and what they insure.
public enum Payer {
    /// Medicare: parts A and B, with people who spend some months in a private plan.
    NORTH("payer-north", "North Medicare Program", "medicare", 'N', 1000, 1000),
    /// A commercial insurer: mostly working age, some in its Medicare Advantage plan.
    SOUTH("payer-south", "South Mutual Insurance", "commercial", 'S', 1250, 1700);

    private final String tenant;
    private final String title;
    private final String lineOfBusiness;
    private final char letter;
    private final int feePerMille;
    private final int stayPerMille;

    Payer(String tenant, String title, String lineOfBusiness, char letter, int fee, int stay) {
        this.tenant = tenant;
        this.title = title;
        this.lineOfBusiness = lineOfBusiness;
        this.letter = letter;
        this.feePerMille = fee;
        this.stayPerMille = stay;
    }

    public String tenant() {
        return tenant;
    }

    public String title() {
        return title;
    }

    public String lineOfBusiness() {
        return lineOfBusiness;
    }

    /// Whose primary-care services and eligibility decide its attribution.
    public String attributionProgram() {
        return switch (this) {
            case NORTH -> "mssp";
            case SOUTH -> "commercial";
        };
    }

    /// First letter of its members' and claims' identifiers.
    public char letter() {
        return letter;
    }

    /// What it pays clinicians, relative to Medicare's schedule.
    public int feePerMille() {
        return feePerMille;
    }

    /// What it pays facilities, relative to Medicare.
    public int stayPerMille() {
        return stayPerMille;
    }
}
