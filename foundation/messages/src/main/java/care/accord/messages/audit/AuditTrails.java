package care.accord.messages.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads exported trails in their order and finds what was changed, taken out or put in. What is cut off at the end shows only
/// to whoever remembers an earlier end.
public final class AuditTrails {
    private final Map<String, AuditLink> last = new TreeMap<>();
    private final Map<String, String> expected;
    private final List<String> breaks = new ArrayList<>();
    private long events;

    /// @param ends what an earlier reading said where each trail ended, as [#ends] gives it; empty at the first
    public AuditTrails(Map<String, String> ends) {
        expected = new TreeMap<>(ends);
    }

    /// Reads the next event of its trail.
    public void read(AuditLink link) {
        events++;
        String trail = link.source() + "/" + link.tenant();
        AuditLink before = last.put(trail, link);
        String at = "%s event %d".formatted(trail, link.sequence());
        long due = before == null ? 1 : before.sequence() + 1;
        if (link.sequence() != due) {
            breaks.add("%s: event %d is missing".formatted(at, due));
        }
        String previous = before == null ? AuditLink.BEGINNING : before.hash();
        if (!link.previous().equals(previous)) {
            breaks.add(at + ": does not follow the event before");
        }
        if (!link.holds()) {
            breaks.add(at + ": was changed after it was written");
        }
        String end = end(link);
        String known = expected.get(trail);
        if (known != null && sequence(known) == link.sequence()) {
            expected.remove(trail);
            if (!known.equals(end)) {
                breaks.add(at + ": is not what an earlier reading ended with");
            }
        }
    }

    /// What does not hold, one sentence each; empty when all trails are whole.
    public List<String> breaks() {
        List<String> all = new ArrayList<>(breaks);
        expected.forEach((trail, end) ->
                all.add(
                        "%s: ends before event %d, which an earlier reading saw"
                                .formatted(trail, sequence(end))));
        return all;
    }

    /// How many events were read.
    public long events() {
        return events;
    }

    /// Where each trail ends, `<sequence>:<hash>` by `<source>/<tenant>`: to be kept elsewhere and given to the next reading.
    public Map<String, String> ends() {
        Map<String, String> ends = new TreeMap<>();
        last.forEach((trail, link) -> ends.put(trail, end(link)));
        return ends;
    }

    private static String end(AuditLink link) {
        return link.sequence() + ":" + link.hash();
    }

    private static long sequence(String end) {
        return Long.parseLong(end.substring(0, end.indexOf(':')));
    }
}
