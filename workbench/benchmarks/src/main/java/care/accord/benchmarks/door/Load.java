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

    /// What came of it.
    ///
    /// @param nanos how long each answer took, in ascending order
    /// @param errors answers with another status than 200, and connections that broke
    record Answers(long[] nanos, long errors, double seconds) {
        Answers {
            nanos = nanos.clone();
        }

        double perSecond() {
            return nanos.length / seconds;
        }

        /// Milliseconds that so many of a hundred answers stayed below.
        double percentile(double percent) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[
                                    (int)
                                            Math.min(
                                                    nanos.length - 1L,
                                                    Math.round(nanos.length * percent / 100))]
                            / 1e6;
        }

        /// Both together.
        Answers and(Answers other) {
            long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
            System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
            Arrays.sort(all);
            return new Answers(all, errors + other.errors, seconds + other.seconds);
        }
    }

    Answers run(Duration duration) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Answers>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> askUntil(end)));
            }
            Answers all = new Answers(new long[0], 0, 0);
            for (Future<Answers> one : running) {
                all = all.and(one.get());
            }
            return new Answers(all.nanos, all.errors, (System.nanoTime() - begin) / 1e9);
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
