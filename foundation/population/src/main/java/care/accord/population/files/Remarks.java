package care.accord.population.files;

import care.accord.vocabulary.Usd;
import java.util.EnumMap;
import java.util.Map;

/// Counts remarks while a feed is read, and adds up what was paid for the records where they have an amount.
public final class Remarks {
    private final Map<Remark, Long> counts = new EnumMap<>(Remark.class);
    private final Map<Remark, Usd> paid = new EnumMap<>(Remark.class);

    public void add(Remark remark, long count) {
        if (count > 0) {
            counts.merge(remark, count, Math::addExact);
        }
    }

    /// One record, and what the totals of the feed count as paid for it.
    public void add(Remark remark, Usd amount) {
        add(remark, 1);
        paid.merge(remark, amount, Usd::plus);
    }

    public Map<Remark, Long> counts() {
        return counts;
    }

    public Map<Remark, Usd> paid() {
        return paid;
    }
}
