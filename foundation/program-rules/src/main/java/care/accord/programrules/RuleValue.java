package care.accord.programrules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What a rule can be set to: a number, a word that names a kind, a few named values, or a table.
public sealed interface RuleValue {
    /// A fraction, a factor or a number of dollars, exactly as written.
    record Decimal(BigDecimal value) implements RuleValue {}

    /// Names one of the kinds that code implements, such as `quality_scaled`.
    record Text(String value) implements RuleValue {}

    /// Values that belong together, such as `{ of_revenue: 0.08, of_benchmark: 0.04 }`, in file order.
    record Fields(Map<String, RuleValue> values) implements RuleValue {}

    /// Rows in file order, such as the bands of a sliding scale.
    record Table(List<Fields> rows) implements RuleValue {
        public Table {
            rows = List.copyOf(rows);
        }
    }
}
