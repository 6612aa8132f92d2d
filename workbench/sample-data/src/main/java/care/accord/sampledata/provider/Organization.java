package care.accord.sampledata.provider;

/// The provider organizations that sign contracts, and everyone else.
public enum Organization {
    EAST("provider-east", "East Valley Care Partners", 'E'),
    WEST("provider-west", "West Ridge Physicians Network", 'W'),
    INDEPENDENT("independent", "Independent practice", 'I');

    private final String tenant;
    private final String title;
    private final char letter;

    Organization(String tenant, String title, char letter) {
        this.tenant = tenant;
        this.title = title;
        this.letter = letter;
    }

    /// The tenant by which the platform knows it; no tenant for independents.
    public String tenant() {
        return tenant;
    }

    public String title() {
        return title;
    }

    public char letter() {
        return letter;
    }

    public boolean signsContracts() {
        return this != INDEPENDENT;
    }
}
