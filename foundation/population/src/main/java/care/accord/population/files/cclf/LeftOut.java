package care.accord.population.files.cclf;

import java.util.Map;
import java.util.TreeMap;

/// Counts what is good and not taken, by reason.
final class LeftOut {
    static final String NOT_PAID_B =
            "Part B lines that are no paid services (processing indicator not A, O, S or R, or denied)";
    static final String NOT_PAID_A =
            "facility claims that Medicare did not pay (non-payment reason)";
    static final String NETTED = "versions taken back within the delivery, and what took them back";
    static final String UNMATCHED = "cancellations of versions that came in an earlier delivery";
    static final String APPROXIMATE =
            "facility lines whose allowed amount is what Medicare covered and paid (CCLF2 has no other)";

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String reason, long count) {
        if (count > 0) {
            counts.merge(reason, count, Long::sum);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }
}
