package care.accord.sampledata.truth;

/// What the payer has sent by when.
public enum Delivery {
    /// Claims received up to the cut-off.
    FIRST,
    /// Everything.
    SECOND;

    public String label() {
        return this == FIRST ? "before" : "after";
    }
}
