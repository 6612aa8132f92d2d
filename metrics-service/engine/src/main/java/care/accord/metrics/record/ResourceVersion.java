package care.accord.metrics.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One version of a resource on two clocks: when its source changed it, and when we received it. Protected health information,
/// so [#toString] withholds it.
///
/// @param key type and id, such as `Observation/bp-3`
/// @param lastUpdated when the source says it changed the resource (`meta.lastUpdated`)
/// @param received when the feed that brought it came in
/// @param position within that feed
/// @param json the resource as received, on one line; empty when this version deletes it
public record ResourceVersion(
        String key,
        Optional<Instant> lastUpdated,
        Instant received,
        long position,
        Optional<String> json) {
    /// Which of two versions of a resource is later: the source knows best; where it says nothing, the day we heard of it counts.
    /// So feeds that arrive in the wrong order end in the same record.
    static final Comparator<ResourceVersion> LATER =
            Comparator.comparing(ResourceVersion::changed)
                    .thenComparing(ResourceVersion::received)
                    .thenComparingLong(ResourceVersion::position);

    private Instant changed() {
        return lastUpdated.orElse(received);
    }

    boolean saysTheSameAs(ResourceVersion other) {
        return lastUpdated.equals(other.lastUpdated) && json.equals(other.json);
    }

    @Override
    public String toString() {
        return "ResourceVersion[withheld]";
    }
}
