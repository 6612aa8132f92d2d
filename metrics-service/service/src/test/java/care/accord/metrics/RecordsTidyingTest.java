package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.files.FeedReader;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.metrics.record.store.ClinicalSnapshot;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.population.store.depot.Leftovers;
import care.accord.population.store.depot.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

/// The limit lies in the future here, so nothing but the order of publishing and removing keeps a file.
@DisplayName("Whoever publishes records that tidying is about to remove loses nothing (ADR 122)")
class RecordsTidyingTest {
    private static final String TENANT = "provider-race";
    private static final StoredPatient PATIENT = new StoredPatient("p1", "m-1");
    private static final Instant RECEIVED = Instant.parse("2025-03-03T08:00:00Z");
    private static final int ROUNDS = 40;

    private final ReadWriteLock turns = new ReentrantReadWriteLock();
    private final Instant anyAge = Instant.now().plus(Duration.ofDays(1));

    @TempDir Path folder;

    @Test
    void inAFolder() throws Exception {
        overManyRounds(folder.resolve("store").toString(), folder.resolve("store"));
    }

    @Test
    void inABucket() throws Exception {
        String prefix = "race-" + folder.getFileName();
        overManyRounds(S3Server.shared().location(prefix), S3Server.shared().objects(prefix));
    }

    private void overManyRounds(String location, Path objects) throws Exception {
        Path feed = folder.resolve("feed");
        Files.write(feed, new ClinicalFeed().patient("p1", "m-1", "1950-05-01").bytes());
        ClinicalStore store = ClinicalStore.at(location);
        long removed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // What a process leaves that dies before it puts the manifest, and is tried again.
            ClinicalManifest snapshot = publish(store, feed);
            Path manifest =
                    objects.resolve(TENANT)
                            .resolve("clinical/snapshots/" + snapshot.id() + "/manifest.json");
            Files.delete(manifest);
            Leftovers found = store.leftovers(TENANT, anyAge);
            List<Callable<Long>> tasks =
                    new ArrayList<>(
                            List.of(
                                    () -> remove(found),
                                    publisher(store, feed),
                                    () -> remove(store.leftovers(TENANT, anyAge)),
                                    publisher(store, feed)));
            Collections.rotate(tasks, round);
            removed += atOnce(tasks);

            assertThat(store.find(TENANT, snapshot.id())).contains(snapshot);
            assertThat(known(store, snapshot)).as("round %d", round).isEqualTo(1);
            Files.delete(manifest);
        }
        assertThat(removed).as("files removed before they were published again").isPositive();
    }

    private ClinicalManifest publish(ClinicalStore store, Path feed) throws Exception {
        Path scratch = Files.createTempDirectory(folder, "feed");
        return store.publish(
                TENANT,
                Optional.empty(),
                FeedReader.read(feed, scratch, RECEIVED)
                        .arrivals(scratch, _ -> PATIENT, List.of()));
    }

    private static long known(ClinicalStore store, ClinicalManifest manifest) {
        long[] known = {0};
        try (ClinicalSnapshot snapshot = store.open(manifest)) {
            snapshot.read(
                    List.of(PATIENT), (_, history) -> known[0] += history.knownAt(RECEIVED).size());
        }
        return known[0];
    }

    private Callable<Long> publisher(ClinicalStore store, Path feed) {
        return () -> {
            inTurn(turns.readLock(), () -> publish(store, feed));
            return 0L;
        };
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

    private static long atOnce(List<Callable<Long>> tasks) throws Exception {
        long sum = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Long> one : executor.invokeAll(tasks)) {
                sum += one.get();
            }
        }
        return sum;
    }
}
