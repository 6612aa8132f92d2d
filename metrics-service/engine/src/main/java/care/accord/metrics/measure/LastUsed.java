package care.accord.metrics.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What was made for a key, as long as few other keys are asked for after it: memory stays bounded, and what was dropped is
/// made again.
public final class LastUsed<K, V> {
    private static final int BUCKETS = 16;
    private static final float LOAD = 0.75f;

    private final Map<K, V> byUse = new LinkedHashMap<>(BUCKETS, LOAD, true);
    private final int most;

    /// @param most how many are kept, at least one
    public LastUsed(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("%d cannot be kept, one at least".formatted(most));
        }
        this.most = most;
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(byUse.get(key));
    }

    /// What the key has from now on: what is kept already, or else this.
    public synchronized V keep(K key, V value) {
        V kept = byUse.get(key);
        if (kept != null) {
            return kept;
        }
        byUse.put(key, value);
        if (byUse.size() > most) {
            byUse.remove(byUse.keySet().iterator().next());
        }
        return value;
    }

    /// What the key has, made if nothing is kept. Nobody waits for what another makes; of two that are made at once the first
    /// is kept, and both get it.
    public V get(K key, Function<K, V> make) {
        return find(key).orElseGet(() -> keep(key, make.apply(key)));
    }
}
