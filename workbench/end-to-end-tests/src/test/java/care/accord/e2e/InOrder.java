package care.accord.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work that is done by several at once and told in its order.
final class InOrder {
    private static final int AT_ONCE = 6;

    private InOrder() {}

    static <T> List<T> of(List<Callable<T>> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new AssertionError("A part of the work failed", e.getCause());
        }
    }
}
