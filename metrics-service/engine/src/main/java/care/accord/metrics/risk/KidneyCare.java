package care.accord.metrics.risk;

/// How the failed kidneys of a person are replaced in the month that is scored.
public sealed interface KidneyCare {
    /// By dialysis.
    record Dialysis() implements KidneyCare {}

    /// By a transplant.
    ///
    /// @param months since it; the month of the operation is the first
    record Transplant(int months) implements KidneyCare {
        public Transplant {
            if (months < 1) {
                throw new IllegalArgumentException(
                        "'%d' is not a month since a transplant; use 1 for the month of the operation"
                                .formatted(months));
            }
        }
    }
}
