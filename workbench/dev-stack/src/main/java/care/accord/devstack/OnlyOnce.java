package care.accord.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What is unpacked or built once for a checkout, also when two platforms of it start at the same time.
final class OnlyOnce {
    @FunctionalInterface
    interface Maker {
        void make(Path folder) throws IOException, InterruptedException;
    }

    private OnlyOnce() {}

    /// Lets the maker fill a folder of another name first, so that a folder of this name is complete.
    static Path make(Path folder, Maker maker) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        lockedBy(
                folder.resolveSibling(folder.getFileName() + ".lock"),
                () -> {
                    if (!Files.exists(folder)) {
                        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
                        Home.delete(fresh);
                        maker.make(fresh);
                        Files.move(fresh, folder);
                    }
                });
        return folder;
    }

    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static void lockedBy(Path file, Work work) throws IOException, InterruptedException {
        try (var channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            work.run();
        }
    }
}
