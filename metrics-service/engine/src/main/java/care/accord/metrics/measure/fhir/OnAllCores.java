package care.accord.metrics.measure.fhir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Work on all cores with its results in order. No more than a few items a core are in memory, however many there are.
public final class OnAllCores {
    private static final int AHEAD = 8;

    private OnAllCores() {}

    /// Hands each item to a worker and each result on, in the order of the items.
    ///
    /// @param worker made once for each thread; what it makes is used by that thread alone
    public static <T, R> void map(
            Iterator<T> items, Supplier<Function<T, R>> worker, Consumer<R> results) {
        int cores = Runtime.getRuntime().availableProcessors();
        ThreadLocal<Function<T, R>> own = ThreadLocal.withInitial(worker);
        Deque<Future<R>> under = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            while (items.hasNext()) {
                T item = items.next();
                under.add(threads.submit(() -> own.get().apply(item)));
                if (under.size() >= cores * AHEAD) {
                    results.accept(result(under.remove()));
                }
            }
            while (!under.isEmpty()) {
                results.accept(result(under.remove()));
            }
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
