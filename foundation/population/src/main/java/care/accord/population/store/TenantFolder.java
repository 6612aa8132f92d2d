package care.accord.population.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A tenant's part of the store: `files/` holds immutable Parquet files named by their hash, `snapshots/<id>/` a manifest
/// each, `rosters/` rosters, `scratch/` what is not complete.
final class TenantFolder {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,127}");
    private static final int HASH_SHOWN = 16;

    private final Path path;
    private final String tenant;

    /// Files whose hash was right, as they were then: hashing again would find the same while size and time stand.
    private final Map<Path, Seen> verified = new ConcurrentHashMap<>();

    private record Seen(String sha256, long size, FileTime modified) {}

    TenantFolder(Path store, String tenant) {
        if (!NAME.matcher(tenant).matches()) {
            throw new IllegalArgumentException(
                    "A tenant is named by lower-case letters, digits and inner hyphens");
        }
        this.tenant = tenant;
        path = store.resolve(tenant);
    }

    String tenant() {
        return tenant;
    }

    Path path() {
        return path;
    }

    Path snapshot(String id) {
        return path.resolve("snapshots").resolve(checked(id));
    }

    Path roster(String id) {
        return path.resolve("rosters").resolve(checked(id) + ".parquet");
    }

    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An id has letters, digits and hyphens");
        }
        return id;
    }

    /// A new folder for what is not complete.
    /// Where a reader spills: outside the store, which readers may have mounted read-only.
    static Path newReadingScratch() throws IOException {
        return Files.createTempDirectory("accord-population");
    }

    Path newScratch() throws IOException {
        Path scratch = path.resolve("scratch");
        Files.createDirectories(scratch);
        return Files.createTempDirectory(scratch, "publish");
    }

    /// Moves a complete file under its final name, which follows from its bytes: two publishers of the same rows arrive at
    /// the same name with the same content.
    StoredFile keep(Path complete, StoredFile facts) throws IOException {
        String sha256 = facts.sha256();
        String name =
                "files/%s-%05d-%s.parquet"
                        .formatted(facts.table(), facts.shard(), sha256.substring(0, HASH_SHOWN));
        Path target = path.resolve(name);
        Files.createDirectories(path.resolve("files"));
        Files.move(
                complete,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return facts.named(name);
    }

    /// Opens a file of a snapshot. Its description has the hash of the manifest, and its pages are checked as they are read.
    OpenFile open(StoredFile file) {
        return OpenFile.open(inside(path.resolve(file.name()).normalize()), file);
    }

    private Path inside(Path file) {
        if (!file.startsWith(path)) {
            throw new CorruptedFile(ManifestFile.NAME, "names a file outside the store");
        }
        return file;
    }

    Path verified(Path file, String sha256) {
        inside(file);
        String name = String.valueOf(file.getFileName());
        try {
            Seen now = new Seen(sha256, Files.size(file), Files.getLastModifiedTime(file));
            if (!now.equals(verified.get(file))) {
                if (!Sha256.of(file).equals(sha256)) {
                    throw new CorruptedFile(name, "does not have the hash of its manifest");
                }
                verified.put(file, now);
            }
            return file;
        } catch (NoSuchFileException _) {
            throw new CorruptedFile(name, "is missing");
        } catch (IOException e) {
            throw new StoreFailure("A file of the store cannot be read", e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
