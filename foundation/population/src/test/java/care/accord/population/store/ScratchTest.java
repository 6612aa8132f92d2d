package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.depot.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "A scratch folder goes when nothing was written in it for the time of the limit (ADR 122)")
class ScratchTest {
    private static final String TENANT = "payer-north";
    private final Instant now = Instant.now();
    private final Instant limit = now.minus(Duration.ofHours(1));
    private final FileTime old = FileTime.from(now.minus(Duration.ofHours(2)));

    @TempDir Path folder;

    private Path scratch(String name) throws IOException {
        Path scratch = folder.resolve(TENANT).resolve("scratch").resolve(name);
        Files.createDirectories(scratch.resolve("runs"));
        Files.writeString(scratch.resolve("runs").resolve("run-1"), "twelve bytes");
        Files.setLastModifiedTime(scratch.resolve("runs").resolve("run-1"), old);
        Files.setLastModifiedTime(scratch.resolve("runs"), old);
        Files.setLastModifiedTime(scratch, old);
        return scratch;
    }

    @Test
    void ofAProcessThatDied() throws IOException {
        Path dead = scratch("publish1");
        Path begun = scratch("publish2");
        Files.setLastModifiedTime(begun, FileTime.from(now));
        Path busy = scratch("publish3");
        Files.setLastModifiedTime(busy.resolve("runs").resolve("run-1"), FileTime.from(now));

        Leftovers found = PopulationStore.at(folder).leftovers(TENANT, limit);

        assertThat(found.isEmpty()).isFalse();
        assertThat(found.remove()).isEqualTo(new Leftovers.Removed(1, 12));
        assertThat(dead).doesNotExist();
        assertThat(begun.resolve("runs").resolve("run-1")).exists();
        assertThat(busy.resolve("runs").resolve("run-1")).exists();
    }
}
