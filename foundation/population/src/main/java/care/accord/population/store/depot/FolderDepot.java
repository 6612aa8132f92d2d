package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Objects as files below a folder, which is created when something is kept. Scratch folders are below it too, so that a
/// complete file only has to be renamed.
final class FolderDepot implements Depot {
    private final Path root;

    FolderDepot(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    private Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public Scratch newScratch(String tenant) throws IOException {
        Path scratch = root.resolve(tenant).resolve("scratch");
        Files.createDirectories(scratch);
        return Scratch.in(Files.createTempDirectory(scratch, "publish"));
    }

    @Override
    public void keep(Path complete, String name) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.move(
                complete,
                file(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// A rename would replace what is there; a second name for the same file does not.
    @Override
    public boolean keepFirst(Path complete, String name) throws IOException {
        Files.createDirectories(file(name).getParent());
        try {
            Files.createLink(file(name), complete);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException _) {
            return renameFirst(complete, name);
        }
    }

    /// For file systems without second names: between looking and renaming another publisher may come first, with the same
    /// content.
    private boolean renameFirst(Path complete, String name) throws IOException {
        if (Files.exists(file(name))) {
            return false;
        }
        Files.move(complete, file(name), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    @Override
    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    @Override
    public Path local(String name, Path scratch) throws IOException {
        if (!Files.exists(file(name))) {
            throw new NoSuchFileException(name);
        }
        return file(name);
    }

    @Override
    public DepotFile open(String name) throws IOException {
        return new FolderFile(file(name));
    }

    @Override
    public List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    @Override
    public void list(String folder, Consumer<Listed> each) throws IOException {
        FoundFiles.below(
                file(folder),
                (file, facts) ->
                        each.accept(
                                listed(
                                        root.relativize(file).toString().replace('\\', '/'),
                                        facts)));
    }

    private static Listed listed(String name, BasicFileAttributes facts) {
        return new Listed(name, facts.size(), facts.lastModifiedTime().toInstant());
    }

    @Override
    public Optional<Listed> find(String name) throws IOException {
        try {
            return Optional.of(
                    listed(name, Files.readAttributes(file(name), BasicFileAttributes.class)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public List<Path> abandoned(String tenant, Instant before) throws IOException {
        List<Path> abandoned = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root.resolve(tenant).resolve("scratch"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (FoundFiles.lastChange(folder).isBefore(before)) {
                    abandoned.add(folder);
                }
            }
        } catch (NoSuchFileException _) {
            return List.of();
        }
        return abandoned;
    }
}
