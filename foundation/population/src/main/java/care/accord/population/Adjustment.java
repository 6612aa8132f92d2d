package care.accord.population;

/// What a version of a claim does to the versions before it. The order of the constants breaks ties between versions
/// received on one day: a replacement outlasts the cancellation that usually travels with it.
public enum Adjustment {
    ORIGINAL("0"),
    CANCELLATION("1"),
    REPLACEMENT("2");

    private final String code;

    Adjustment(String code) {
        this.code = code;
    }

    /// The code of `claim_adjustment_code` in the feeds.
    public String code() {
        return code;
    }
}
