package care.accord.attribution.export.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where files of exports lie: a folder for each job, shared by all instances of the service.
@ApplicationScoped
public class ExportFolder {
    private final Path root;
    private final WrappedKeys keys;

    @Inject
    public ExportFolder(
            @ConfigProperty(name = "accord.exports.folder") Path root,
            @ConfigProperty(name = "accord.exports.keys") List<String> secrets) {
        this.root = root;
        this.keys = new WrappedKeys(secrets);
    }

    /// A key for the files of one attempt at a job, wrapped.
    public byte[] newKey() {
        return keys.wrap(ChunkCipher.newKey());
    }

    /// An empty folder for a job; what an earlier attempt left is gone.
    public void begin(String job) throws IOException {
        remove(job);
        Files.createDirectories(folder(job));
    }

    /// A new file of a job.
    ///
    /// @param key of the attempt, wrapped
    public OutputStream create(String job, byte[] key, int number) throws IOException {
        return new SealedOutput(
                new BufferedOutputStream(Files.newOutputStream(file(job, number))),
                new ChunkCipher(keys.unwrap(key), job, number));
    }

    /// A file of a job as it was finished.
    ///
    /// @param key of the attempt, wrapped
    /// @param bytes of its plain content
    public SealedFile open(String job, byte[] key, int number, long bytes) {
        return new SealedFile(
                file(job, number), new ChunkCipher(keys.unwrap(key), job, number), bytes);
    }

    /// Removes what there is of a job.
    public void remove(String job) {
        Path folder = folder(job);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The jobs of which there are files.
    public List<String> jobs() {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> String.valueOf(folder.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String job, int number) {
        return folder(job).resolve(number + ".sealed");
    }

    /// Names of jobs are the service's own: letters, digits and hyphens.
    private Path folder(String job) {
        return root.resolve(job);
    }
}
