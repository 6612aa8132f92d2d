package care.accord.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The folder that holds everything the platform keeps between two starts. What was downloaded or built lies elsewhere
/// (see [Settings]), so wiping a home costs nothing but the data.
public record Home(Path folder) {
    private static final List<String> OWN =
            List.of(
                    "kafka",
                    "keycloak",
                    "logs",
                    "postgres",
                    "postgres.new",
                    "run",
                    "store",
                    "uploads");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /// The home of `./accord demo`, which begins with nothing each time and leaves this one's data alone.
    public Home demo() {
        return new Home(folder.resolve("demo"));
    }

    /// What the services share: snapshots and rosters as files.
    public Path store() {
        return made("store");
    }

    Path uploads(Member service) {
        return made("uploads/" + service);
    }

    Path data(Member server) {
        return folder.resolve(server.toString());
    }

    Path run() {
        return made("run");
    }

    Path log(String name) {
        return made("logs").resolve(name + ".log");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /// Deletes the platform's own entries and nothing else that may lie in the folder. A folder that never was a home
    /// is left alone, and so is one whose processes run.
    public void wipe() {
        if (!Files.exists(secrets())) {
            return;
        }
        if (!new Processes(this).alive().isEmpty()) {
            throw new CannotStart(
                    "the platform in %s is running; stop it with ./accord down".formatted(folder));
        }
        OWN.forEach(entry -> delete(folder.resolve(entry)));
        delete(secrets());
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new CannotStart(
                    "cannot write to %s (%s); set ACCORD_HOME to a folder of your own"
                            .formatted(folder, e),
                    e);
        }
    }

    static void delete(Path entry) {
        if (!Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var inside = Files.walk(entry)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + entry, e);
        }
    }
}
