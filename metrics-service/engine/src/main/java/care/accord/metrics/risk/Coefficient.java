package care.accord.metrics.risk;

import java.math.BigDecimal;

/// One cell of the published tables.
///
/// @param points the value in units of the model's finest decimal, so that a score is a sum of whole numbers
record Coefficient(String name, BigDecimal value, long points) {
    /// Where the tables have no cell of a name, nothing is added.
    static final Coefficient NONE = new Coefficient("", BigDecimal.ZERO, 0);

    boolean isPublished() {
        return !name.isEmpty();
    }
}
