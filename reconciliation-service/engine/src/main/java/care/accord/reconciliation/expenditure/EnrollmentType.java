package care.accord.reconciliation.expenditure;

/// The Medicare enrollment types within which expenditures are compared, 42 CFR 425.652(a)(2), and everybody else.
public enum EnrollmentType {
    ESRD("esrd", "ESRD"),
    DISABLED("disabled", "Disabled"),
    AGED_DUAL("aged-dual", "Aged, dually eligible"),
    AGED_NON_DUAL("aged-non-dual", "Aged, not dually eligible"),
    /// No Medicare status was reported, as for members of commercial plans.
    OTHER("other", "Other members");

    private final String key;
    private final String label;

    EnrollmentType(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /// Where sums of the type stand in an array with a place for each.
    // Such arrays live as long as a pass: the order of the constants is never stored.
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    public String label() {
        return label;
    }
}
