package care.accord.population.store.depot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A folder on this machine for what a publisher has not completed. Closing deletes it with all that is left in it.
///
/// Beside those of others, in a folder that many use, it is held: its publisher has a lock on a file in it, which the operating system takes
/// back when the process dies, however long that published.
public final class Scratch implements AutoCloseable {
    /// The first file in a folder that is held, and there before the publisher has it.
    private static final String LOCK = ".held";

    /// Of this process. To close a file that is open twice in a process gives all locks back that the process has on it (`fcntl`), so nobody here
    /// may open the lock of one of these to look.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Optional<FileChannel> lock;

    private Scratch(Path folder, Optional<FileChannel> lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// A folder that has been made for one publisher.
    static Scratch in(Path folder) {
        return new Scratch(folder, Optional.empty());
    }

    /// The same, held until it is closed or the process dies.
    static Scratch held(Path folder) throws IOException {
        HELD_HERE.add(folder);
        try {
            FileChannel lock =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE);
            lock.lock();
            return new Scratch(folder, Optional.of(lock));
        } catch (IOException e) {
            HELD_HERE.remove(folder);
            throw e;
        }
    }

    /// Whether a living process holds a folder. One without a lock has no publisher yet or no more; one that this process may not open is somebody
    /// else's.
    static boolean isHeld(Path folder) throws IOException {
        if (HELD_HERE.contains(folder)) {
            return true;
        }
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return lock.tryLock() == null;
        } catch (NoSuchFileException _) {
            return false;
        } catch (AccessDeniedException | OverlappingFileLockException _) {
            return true;
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            FoundFiles.delete(folder);
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            }
            HELD_HERE.remove(folder);
        }
    }
}
