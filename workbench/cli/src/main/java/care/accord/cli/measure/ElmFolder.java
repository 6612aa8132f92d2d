package care.accord.cli.measure;

import care.accord.metrics.measure.fhir.ElmCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of translated libraries, a file each. Nothing that goes wrong with it ends a run: what cannot be read is translated,
/// and what cannot be written is translated again the next time. Several runs may use it at once.
final class ElmFolder implements ElmCache {
    private static final Duration UNUSED = Duration.ofDays(90);

    private final Path folder;

    private ElmFolder(Path folder) {
        this.folder = folder;
    }

    /// The folder, of which goes what nobody asked for in 90 days.
    static ElmFolder at(Path folder, Instant now) {
        FileTime unused = FileTime.from(now.minus(UNUSED));
        for (Path file : files(folder)) {
            try {
                if (Files.getLastModifiedTime(file).compareTo(unused) < 0) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException _) {
                // Another run has taken it away, or it stays.
            }
        }
        return new ElmFolder(folder);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> String.valueOf(file.getFileName()).matches("[0-9a-f]{64}.*"))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        Path file = folder.resolve(key);
        try {
            byte[] elm = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(elm);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, byte[] elm) {
        Path half = folder.resolve(key + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(half, elm);
            Files.move(half, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException _) {
            // It is translated again the next time.
        }
    }
}
