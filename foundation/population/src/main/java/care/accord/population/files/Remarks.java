package care.accord.population.files;

import java.util.EnumMap;
import java.util.Map;

/// Counts remarks while a feed is read.
public final class Remarks {
    private final Map<Remark, Long> counts = new EnumMap<>(Remark.class);

    public void add(Remark remark, long count) {
        if (count > 0) {
            counts.merge(remark, count, Math::addExact);
        }
    }

    public Map<Remark, Long> counts() {
        return counts;
    }
}
