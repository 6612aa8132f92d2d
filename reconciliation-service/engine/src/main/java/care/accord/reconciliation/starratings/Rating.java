package care.accord.reconciliation.starratings;

/// A rating a contract can have. Contracts that offer drug coverage alone are compared with each other, so their Part D summary
/// has thresholds of its own.
public enum Rating {
    PART_C("part_c", "Part C Summary"),
    PART_D_MA_PD("part_d_ma_pd", "Part D Summary"),
    PART_D_PDP("part_d_pdp", "Part D Summary"),
    OVERALL("overall", "Overall");

    private final String key;
    private final String title;

    Rating(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /// The name in the rules.
    String key() {
        return key;
    }

    /// The name of the published column.
    public String title() {
        return title;
    }
}
