package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Goes through a folder in which others write and delete: what vanishes meanwhile is passed over.
final class FoundFiles extends SimpleFileVisitor<Path> {
    private final BiConsumer<Path, BasicFileAttributes> files;
    private final BiConsumer<Path, BasicFileAttributes> folders;

    private FoundFiles(
            BiConsumer<Path, BasicFileAttributes> files,
            BiConsumer<Path, BasicFileAttributes> folders) {
        this.files = files;
        this.folders = folders;
    }

    /// Hands on each file below a folder; there are none below one that is not there.
    static void below(Path folder, BiConsumer<Path, BasicFileAttributes> each) throws IOException {
        Files.walkFileTree(folder, new FoundFiles(each, (_, _) -> {}));
    }

    /// When a folder or anything below it was last changed.
    static Instant lastChange(Path folder) throws IOException {
        Instant[] latest = {Instant.MIN};
        BiConsumer<Path, BasicFileAttributes> later =
                (_, facts) -> {
                    Instant changed = facts.lastModifiedTime().toInstant();
                    latest[0] = changed.isAfter(latest[0]) ? changed : latest[0];
                };
        Files.walkFileTree(folder, new FoundFiles(later, later));
        return latest[0];
    }

    /// Deletes a folder with all that is below it, except what somebody writes there meanwhile.
    static Leftovers.Removed delete(Path folder) throws IOException {
        long[] counts = {0, 0};
        List<Path> paths = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new FoundFiles(
                        (file, facts) -> {
                            counts[0]++;
                            counts[1] += facts.size();
                            paths.add(file);
                        },
                        (inner, _) -> paths.add(inner)));
        for (Path path : paths.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (DirectoryNotEmptyException _) {
                return new Leftovers.Removed(counts[0], counts[1]);
            }
        }
        return new Leftovers.Removed(counts[0], counts[1]);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
        folders.accept(folder, facts);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        if (facts.isRegularFile()) {
            files.accept(file, facts);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /// A folder that vanishes while it is looked through had nothing more.
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
            throws IOException {
        if (failure == null || failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
