package care.accord.devstack;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One step of starting the platform.
///
/// @param after the steps it waits for; all others may run beside it
/// @param start returns when the step is done and its process, if it has one, is ready
record Part(String name, Set<String> after, Start start) {
    @FunctionalInterface
    interface Start {
        void run() throws IOException, InterruptedException, SQLException;
    }

    Part {
        after = Set.copyOf(after);
    }

    /// Runs all parts, each as soon as those before it are done. The first failure interrupts the others.
    static void startAll(List<Part> parts, ExecutorService threads, Progress progress)
            throws InterruptedException {
        Map<String, CountDownLatch> ready =
                parts.stream()
                        .map(Part::name)
                        .collect(Collectors.toMap(Function.identity(), _ -> new CountDownLatch(1)));
        CompletionService<String> steps = new ExecutorCompletionService<>(threads);
        for (Part part : parts) {
            steps.submit(() -> part.startIn(ready));
        }
        try {
            for (int done = 0; done < parts.size(); done++) {
                progress.say(steps.take().get() + " is ready");
            }
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw switch (e.getCause()) {
                case CannotStart reason -> reason;
                case InterruptedException _ -> new CannotStart("the start was interrupted", e);
                case null, default ->
                        new CannotStart("the platform did not start: " + e.getCause(), e);
            };
        }
    }

    private String startIn(Map<String, CountDownLatch> ready)
            throws IOException, InterruptedException, SQLException {
        for (String before : after) {
            latch(ready, before).await();
        }
        start.run();
        latch(ready, name).countDown();
        return name;
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> ready, String name) {
        CountDownLatch latch = ready.get(name);
        if (latch == null) {
            throw new IllegalStateException("no part is called " + name);
        }
        return latch;
    }
}
