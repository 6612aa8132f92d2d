package care.accord.attribution.snapshot.files;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Keeps what was computed last, the least recently used going first when all of it together weighs too much. The same
/// thing asked for by many at once is computed once. The newest is kept whatever it weighs: somebody is using it.
public final class Kept<K, V> {
    private final long capacity;
    private final ToLongFunction<V> weight;
    private final Map<K, CompletableFuture<V>> values = new LinkedHashMap<>(16, 0.75f, true);

    /// @param capacity in the unit of the weight
    public Kept(long capacity, ToLongFunction<V> weight) {
        this.capacity = capacity;
        this.weight = weight;
    }

    /// The value of a key, computed if it is not there. A computation that fails is forgotten, so that it can be tried again.
    public V get(K key, Supplier<V> compute) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> theirs = claim(key, mine);
        if (theirs != null) {
            return join(theirs);
        }
        try {
            mine.complete(compute.get());
            makeRoom(key);
            return mine.join();
        } finally {
            if (!mine.isDone()) {
                forget(key, mine);
                mine.completeExceptionally(
                        new IllegalStateException("What somebody else was computing failed"));
            }
        }
    }

    private V join(CompletableFuture<V> theirs) {
        try {
            return theirs.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized @Nullable CompletableFuture<V> claim(K key, CompletableFuture<V> mine) {
        CompletableFuture<V> theirs = values.get(key);
        if (theirs == null) {
            values.put(key, mine);
        }
        return theirs;
    }

    private synchronized void forget(K key, CompletableFuture<V> mine) {
        values.remove(key, mine);
    }

    private synchronized void makeRoom(K newest) {
        long total = 0;
        for (CompletableFuture<V> value : values.values()) {
            total += weigh(value);
        }
        Iterator<Map.Entry<K, CompletableFuture<V>>> eldest = values.entrySet().iterator();
        while (total > capacity && eldest.hasNext()) {
            Map.Entry<K, CompletableFuture<V>> candidate = eldest.next();
            if (!candidate.getKey().equals(newest) && candidate.getValue().isDone()) {
                total -= weigh(candidate.getValue());
                eldest.remove();
            }
        }
    }

    private long weigh(CompletableFuture<V> value) {
        return value.isDone() && !value.isCompletedExceptionally()
                ? weight.applyAsLong(value.join())
                : 0;
    }

    /// How many values are kept now.
    public synchronized int size() {
        return values.size();
    }
}
