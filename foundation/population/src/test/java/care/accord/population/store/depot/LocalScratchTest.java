package care.accord.population.store.depot;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.PopulationStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "What a dead publisher to a bucket left on this machine goes; what a living one holds stays, however old it is (ADR 122)")
class LocalScratchTest {
    private static final String TENANT = "payer-north";

    private final Instant now = Instant.now();
    private final Instant limit = now.minus(Duration.ofHours(1));
    private final FileTime old = FileTime.from(now.minus(Duration.ofHours(2)));

    @TempDir Path folder;

    private String location(String name) {
        return S3Server.shared()
                .location(
                        S3Server.BUCKET,
                        folder.getFileName() + "/" + name,
                        folder.resolve("spool"));
    }

    private Depot depot(String name) {
        return Depot.at(location(name));
    }

    private Leftovers leftovers(String name, String tenant) throws IOException {
        return PopulationStore.at(location(name)).leftovers(tenant, limit);
    }

    private Leftovers leftovers() throws IOException {
        return leftovers("store", TENANT);
    }

    private void write(Path scratch) throws IOException {
        Files.createDirectories(scratch.resolve("runs"));
        Files.writeString(scratch.resolve("runs").resolve("run-1"), "twelve bytes");
        age(scratch, old);
    }

    private static void age(Path scratch, FileTime since) throws IOException {
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, since);
            }
        }
    }

    /// As a process leaves a folder that dies.
    private Path abandoned(String store, String tenant) throws IOException {
        Path root = Files.createDirectories(folder.resolve("spool"));
        Path dead;
        try (Scratch scratch = depot(store).newScratch(tenant)) {
            dead = root.resolve(scratch.folder().getFileName() + "1");
            Files.createDirectories(dead);
            Files.createFile(dead.resolve(".held"));
        }
        write(dead);
        return dead;
    }

    @Test
    void ofAProcessThatIsKilled() throws Exception {
        Process publisher =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Publishing.class.getName(),
                                location("store"),
                                TENANT)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader words = publisher.inputReader(StandardCharsets.UTF_8)) {
            Path scratch = Path.of(words.readLine());
            assertThat(scratch.getParent()).isEqualTo(folder.resolve("spool"));
            write(scratch);
            assertThat(leftovers().isEmpty()).isTrue();
            assertThat(leftovers().remove()).isEqualTo(new Leftovers.Removed(0, 0));
            assertThat(scratch.resolve("runs").resolve("run-1")).exists();

            publisher.destroyForcibly().waitFor();
            assertThat(leftovers().isEmpty()).isFalse();
            assertThat(leftovers().remove()).isEqualTo(new Leftovers.Removed(2, 12));
            assertThat(scratch).doesNotExist();
        } finally {
            publisher.destroyForcibly().waitFor();
        }
    }

    /// What the process does that is killed.
    static final class Publishing {
        private Publishing() {}

        // It has nothing but its output to answer with.
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            Scratch scratch = Depot.at(arguments[0]).newScratch(arguments[1]);
            System.out.println(scratch.folder());
            int end = System.in.read();
            scratch.close();
            System.exit(end);
        }
    }

    @Test
    void aPublisherOfThisProcessKeepsItsOwn() throws Exception {
        try (Scratch scratch = depot("store").newScratch(TENANT)) {
            write(scratch.folder());
            assertThat(leftovers().isEmpty()).isTrue();
            assertThat(leftovers().remove()).isEqualTo(new Leftovers.Removed(0, 0));
            assertThat(scratch.folder().resolve("runs").resolve("run-1")).exists();
        }
        try (Stream<Path> left = Files.list(folder.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPublicationThatFailsLeavesNothing() throws Exception {
        assertThat(depot("store").folders()).isEmpty();
        try (Scratch scratch = depot("store").newScratch(TENANT)) {
            assertThat(depot("store").folders()).containsExactly(TENANT);
            assertThat(scratch.folder()).isDirectory();
        }
        assertThat(depot("store").folders()).isEmpty();
    }

    @Test
    void whatIsYoungerThanTheLimitStays() throws Exception {
        Path dead = abandoned("store", TENANT);
        age(dead.resolve("runs"), FileTime.from(now));
        assertThat(leftovers().isEmpty()).isTrue();
        assertThat(dead).exists();
    }

    @Test
    void anotherStoresAndAnotherTenantsIsTheirs() throws Exception {
        Path dead = abandoned("store", TENANT);
        Path stranger = folder.resolve("spool").resolve("accord-publish123");
        write(stranger);
        assertThat(leftovers("other", TENANT).isEmpty()).isTrue();
        assertThat(leftovers("store", "payer-northwest").isEmpty()).isTrue();
        assertThat(PopulationStore.at(location("store")).tenants()).isEqualTo(List.of(TENANT));

        assertThat(leftovers().remove()).isEqualTo(new Leftovers.Removed(2, 12));
        assertThat(dead).doesNotExist();
        assertThat(stranger.resolve("runs").resolve("run-1")).exists();
    }

    @Test
    void whereNoFolderIsNamedItIsThatForTemporaryFiles() throws Exception {
        Depot depot = Depot.at("s3://accord/none?region=eu-west-1");
        try (Scratch scratch = depot.newScratch(TENANT)) {
            assertThat(scratch.folder().getParent())
                    .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
            assertThat(Files.getPosixFilePermissions(scratch.folder()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }
}
