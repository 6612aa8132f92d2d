package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.FeedFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
@DisplayName("Publishers of one tenant cannot harm each other")
class ConcurrentPublishersTest {
    private static final String TENANT = "payer-north";

    private final Backend backend;

    @TempDir Path folder;

    ConcurrentPublishersTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void theSameContentAtOnceIsOneSnapshot() throws Exception {
        FeedFile claims = Claims.medical(folder, "C1 1 P1 2025-03-01 2025-04-01 100.00 0");
        Callable<SnapshotManifest> publisher =
                () -> open().publish(TENANT, List.of(), List.of(claims));

        List<SnapshotManifest> published = atOnce(List.of(publisher, publisher, publisher));

        assertThat(published).allMatch(published.getFirst()::equals);
        assertThat(open().find(TENANT, published.getFirst().id())).contains(published.getFirst());
        try (Stream<Path> kept = Files.walk(backend.objects(folder, "store"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .as("nothing is left in a scratch folder")
                    .hasSize(published.getFirst().files().size() + 1);
        }
    }

    @Test
    void twoChildrenOfOneParentAreJoinedByNamingBoth() throws Exception {
        SnapshotManifest parent =
                open().publish(TENANT, List.of(), List.of(Claims.people(folder, "P1")));
        FeedFile first = Claims.medical(folder, "C1 1 P1 2025-03-01 2025-04-01 100.00 0");
        FeedFile second = Claims.medical(folder, "C2 1 P1 2025-03-02 2025-04-01 50.00 0");
        List<Callable<SnapshotManifest>> publishers = new ArrayList<>();
        for (FeedFile feed : List.of(first, second)) {
            publishers.add(() -> open().publish(TENANT, List.of(parent), List.of(feed)));
        }
        List<SnapshotManifest> children = atOnce(publishers);

        SnapshotManifest joined = open().publish(TENANT, children, List.of());

        assertThat(Claims.lines(open().load(joined, Claims.LATER)))
                .containsExactly("C1/1 10000", "C2/1 5000");
        assertThat(joined.id())
                .isEqualTo(open().publish(TENANT, List.of(parent), List.of(first, second)).id());
    }

    private PopulationStore open() {
        return backend.store(folder, "store");
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
