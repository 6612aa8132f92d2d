package care.accord.reconciliation.settlement;

/// The outcome's name where messages and documents speak of it.
public enum OutcomeKind {
    SHARED_SAVINGS("shared-savings"),
    SHARED_LOSSES("shared-losses"),
    WITHIN_CORRIDOR("within-corridor");

    private final String key;

    OutcomeKind(String key) {
        this.key = key;
    }

    public static OutcomeKind of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.SharedSavings _ -> SHARED_SAVINGS;
            case Outcome.SharedLosses _ -> SHARED_LOSSES;
            case Outcome.WithinCorridor _ -> WITHIN_CORRIDOR;
        };
    }

    public String key() {
        return key;
    }
}
