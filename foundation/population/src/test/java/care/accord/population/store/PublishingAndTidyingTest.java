package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.store.depot.Leftovers;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The limit lies in the future here, so nothing but the order of publishing and removing keeps a file.
@ParameterizedClass
@EnumSource(Backend.class)
@DisplayName("Whoever publishes what tidying is about to remove loses nothing (ADR 122)")
class PublishingAndTidyingTest {
    private static final String TENANT = "payer-north";
    private static final int ROUNDS = 40;
    private final Instant anyAge = Instant.now().plus(Duration.ofDays(1));

    private final Backend backend;
    private final ReadWriteLock turns = new ReentrantReadWriteLock();

    @TempDir Path folder;

    PublishingAndTidyingTest(Backend backend) {
        this.backend = backend;
    }

    private PopulationStore store() {
        return backend.store(folder, "store");
    }

    private Callable<Long> publisher(List<FeedFile> feeds) {
        return () -> {
            inTurn(turns.readLock(), () -> store().publish(TENANT, List.of(), feeds));
            return 0L;
        };
    }

    private long tidy() throws Exception {
        return remove(store().leftovers(TENANT, anyAge));
    }

    private long remove(Leftovers found) throws Exception {
        return inTurn(turns.writeLock(), found::remove).files();
    }

    private static <T> T inTurn(Lock turn, Callable<T> work) throws Exception {
        turn.lock();
        try {
            return work.call();
        } finally {
            turn.unlock();
        }
    }

    private void unpublish(SnapshotManifest snapshot) throws IOException {
        Files.delete(
                backend.objects(folder, "store")
                        .resolve(TENANT)
                        .resolve("snapshots")
                        .resolve(snapshot.id())
                        .resolve("manifest.json"));
    }

    @Test
    void overManyRounds() throws Exception {
        List<FeedFile> feeds =
                List.of(
                        Claims.people(folder, "P1", "P2", "P3", "P4"),
                        Claims.medical(folder, "C1 1 P1 2025-03-01 2025-04-01 100.00 0"));
        long removed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // What a process leaves that dies before it puts the manifest, and is tried again.
            SnapshotManifest snapshot = store().publish(TENANT, List.of(), feeds);
            unpublish(snapshot);
            Leftovers found = store().leftovers(TENANT, anyAge);
            List<Callable<Long>> tasks =
                    new ArrayList<>(
                            List.of(
                                    () -> remove(found),
                                    publisher(feeds),
                                    this::tidy,
                                    publisher(feeds)));
            Collections.rotate(tasks, round);
            removed += atOnce(tasks);

            assertThat(Claims.lines(store().load(snapshot, Claims.LATER)))
                    .as("round %d", round)
                    .containsExactly("C1/1 10000");
            assertThat(store().find(TENANT, snapshot.id())).isPresent();
            unpublish(snapshot);
        }
        assertThat(removed)
                .as("files that were removed before they were published again")
                .isPositive();
    }

    private static long atOnce(List<Callable<Long>> tasks) throws Exception {
        long sum = 0;
        List<Future<Long>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(tasks.size())) {
            futures.addAll(executor.invokeAll(tasks));
        }
        for (Future<Long> future : futures) {
            sum += future.get();
        }
        return sum;
    }
}
