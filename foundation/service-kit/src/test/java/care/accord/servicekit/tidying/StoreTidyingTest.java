package care.accord.servicekit.tidying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName(
        "A round tidies tenant by tenant, counts what went, and leaves a place alone that does not let it (ADR 122)")
class StoreTidyingTest {
    private static final Duration KEPT_FOR = Duration.ofHours(24);

    @Inject PublishingLock lock;
    @Inject MeterRegistry meters;
    @Inject Scheduler scheduler;

    @TempDir Path place;

    private final List<String> log = new ArrayList<>();

    /// A folder for each tenant, in which every file is too many.
    private record Notes(Path place, String holds) implements TidiedStore {
        @Override
        public List<String> tenants() throws IOException {
            return names(place);
        }

        private static List<String> names(Path folder) throws IOException {
            try (Stream<Path> paths = Files.list(folder)) {
                return paths.map(path -> path.getFileName().toString()).sorted().toList();
            }
        }

        @Override
        public Found leftovers(String tenant, Instant before) throws IOException {
            Path folder = place.resolve(tenant);
            List<String> files = names(folder);
            if (files.contains("unreadable")) {
                throw new IllegalStateException(tenant + "/unreadable cannot be read");
            }
            return new Found() {
                @Override
                public boolean isEmpty() {
                    return files.isEmpty();
                }

                @Override
                public Removed remove() throws IOException {
                    long bytes = 0;
                    for (String file : files) {
                        bytes += Files.size(folder.resolve(file));
                        Files.delete(folder.resolve(file));
                    }
                    return new Removed(files.size(), bytes);
                }
            };
        }
    }

    private void file(String name) throws IOException {
        Files.createDirectories(place.resolve(name).getParent());
        Files.writeString(place.resolve(name), "seven b");
    }

    private void round(String holds) {
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord logged) {
                        log.add(
                                logged.getLevel()
                                        + " "
                                        + String.format(
                                                logged.getMessage(), logged.getParameters()));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger(StoreTidying.class.getName());
        logger.addHandler(handler);
        try {
            new StoreTidying(List.of(new Notes(place, holds)), lock, meters, KEPT_FOR).tidy();
        } finally {
            logger.removeHandler(handler);
        }
    }

    private double counted(String meter, String holds) {
        return meters.get(meter).tag("store", holds).counter().count();
    }

    @Test
    void aRoundIsDueUnlessItIsOff() {
        assertThat(scheduler.getScheduledJobs())
                .extracting(Trigger::getMethodDescription)
                .anyMatch(method -> method.contains("StoreTidying"));
    }

    @Test
    void whatGoesIsCountedAndLoggedOnceATenant() throws Exception {
        file("payer-a/one");
        file("payer-a/two");
        file("payer-b/three");
        Files.createDirectories(place.resolve("payer-c"));

        round("notes");

        assertThat(log)
                .containsExactly(
                        "INFO store.tidied store=notes tenant=payer-a files=2 bytes=14",
                        "INFO store.tidied store=notes tenant=payer-b files=1 bytes=7");
        assertThat(counted("accord.store.tidied.files", "notes")).isEqualTo(3);
        assertThat(counted("accord.store.tidied", "notes")).isEqualTo(21);
        round("notes");
        assertThat(log).hasSize(2);
    }

    @Test
    void aTenantWhoseFilesCannotBeToldApartKeepsThemAndTheNextOneIsTidied() throws Exception {
        file("payer-a/unreadable");
        file("payer-b/one");

        round("damaged");

        assertThat(place.resolve("payer-a/unreadable")).exists();
        assertThat(log)
                .containsExactly(
                        "WARN store.untidied store=damaged tenant=payer-a reason=IllegalStateException: payer-a/unreadable cannot be read",
                        "INFO store.tidied store=damaged tenant=payer-b files=1 bytes=7");
    }

    @Test
    void aPlaceThatCannotBeListedIsLeftAloneWithOneLine() throws Exception {
        // Not a folder, so it has no list of files.
        file("payer-a");
        file("payer-b/one");

        round("closed");

        assertThat(log)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("WARN store.untidied store=closed reason=NotDirectoryException");
        assertThat(place.resolve("payer-b/one")).exists();
    }

    @Test
    void aWaitOfLessThanAnHourIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoreTidying(List.of(), lock, meters, Duration.ofMinutes(59)))
                .withMessageContaining("ACCORD_STORE_LEFTOVERS_KEPT_FOR is PT59M")
                .withMessageContaining("1h");
    }
}
