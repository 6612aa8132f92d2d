package care.accord.benchmarks.door;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks one address over some connections at once, each as often as it gets answers, for a while.
record Load(URI target, String token, int connections) {
    private static final int FIRST_ROOM = 1 << 14;
    private static final int OK = 200;

    Answers run(Duration duration) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Answers>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> askUntil(end)));
            }
            Answers all = Answers.NONE;
            for (Future<Answers> one : running) {
                all = all.and(one.get());
            }
            return all.within((System.nanoTime() - begin) / 1e9);
        }
    }

    private Answers askUntil(long end) {
        long[] nanos = new long[FIRST_ROOM];
        int count = 0;
        long errors = 0;
        while (System.nanoTime() < end) {
            try (Connection connection = new Connection(target, token)) {
                for (long asked = System.nanoTime(); asked < end; asked = System.nanoTime()) {
                    boolean fine = connection.ask() == OK;
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, 2 * count);
                    }
                    nanos[count++] = System.nanoTime() - asked;
                    errors += fine ? 0 : 1;
                }
            } catch (IOException e) {
                errors++;
            }
        }
        return new Answers(Arrays.copyOf(nanos, count), errors, 0);
    }
}
