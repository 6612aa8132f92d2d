package care.accord.metrics.adherence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The days of a treatment period and which of them somebody had the drug. More of the same ingredient is used when the supply
/// before is used up. Days in a hospital or skilled nursing facility are not of the treatment; what they left unused covers the next days
/// without supply. Medicare Part C & D star ratings technical notes, attachment L.
final class CoveredDays {
    private final int first;
    private final int length;
    private final BitSet covered = new BitSet();
    private final BitSet away = new BitSet();
    private final Map<String, Integer> nextFree = new HashMap<>();

    /// @param first day of the period
    /// @param last day of the period
    CoveredDays(int first, int last) {
        this.first = first;
        this.length = last - first + 1;
    }

    /// Fills in order of day.
    ///
    /// @param ingredients of the class that the product has
    void fill(int day, Set<String> ingredients, int days) {
        int start = day - first;
        for (String ingredient : ingredients) {
            start = Math.max(start, nextFree.getOrDefault(ingredient, 0));
        }
        int end = start + days;
        if (start < length) {
            covered.set(start, Math.min(end, length));
        }
        ingredients.forEach(ingredient -> nextFree.put(ingredient, end));
    }

    /// A stay in which drugs came from elsewhere, day of discharge included; after all fills, in order of day.
    void away(int from, int through) {
        int start = Math.max(from - first, 0);
        int end = Math.min(through - first + 1, length);
        int unused = 0;
        for (int day = start; day < end; day++) {
            if (!away.get(day)) {
                away.set(day);
                unused += covered.get(day) ? 1 : 0;
                covered.clear(day);
            }
        }
        for (int day = Math.max(end, 0); day < length && unused > 0; day++) {
            if (!covered.get(day) && !away.get(day)) {
                covered.set(day);
                unused--;
            }
        }
    }

    int counted() {
        return length - away.cardinality();
    }

    int covered() {
        return covered.cardinality();
    }

    /// Days covered of days that count; nothing where none does.
    BigDecimal proportion() {
        return counted() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(covered())
                        .divide(BigDecimal.valueOf(counted()), MathContext.DECIMAL128);
    }
}
