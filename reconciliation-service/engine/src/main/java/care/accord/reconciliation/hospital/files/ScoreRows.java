package care.accord.reconciliation.hospital.files;

import care.accord.vocabulary.Rate;
import java.math.RoundingMode;
import java.util.Optional;

/// Rows `facility_id,item,value` as they are written: an item is the column CMS publishes it in, a value has that column's
/// precision.
final class ScoreRows {
    private static final String NONE = "Not Available";

    private final StringBuilder rows = new StringBuilder("facility_id,item,value\n");

    /// A value with so many decimals.
    void add(String facility, String item, Optional<Rate> value, int decimals) {
        rows.append(facility)
                .append(',')
                .append(item)
                .append(',')
                .append(
                        value.map(rate ->
                                        rate.value()
                                                .setScale(decimals, RoundingMode.HALF_UP)
                                                .toPlainString())
                                .orElse(NONE))
                .append('\n');
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
