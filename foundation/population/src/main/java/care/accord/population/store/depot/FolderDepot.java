package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
    public Path newScratch(String tenant) throws IOException {
        Path scratch = root.resolve(tenant).resolve("scratch");
        Files.createDirectories(scratch);
        return Files.createTempDirectory(scratch, "publish");
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
}
