package care.accord.population.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// A feed on disk, plain, as gzip, or as a zip of one file.
///
/// @param received the day the file arrived, for layouts whose lines do not say; rows without it count as known from the
///     beginning
/// @param name what its sender calls it, for feeds whose names say something
/// @param progress is told while the file is read
public record FeedFile(
        FeedKind kind, Path path, Optional<LocalDate> received, String name, Progress progress) {
    public FeedFile(FeedKind kind, Path path, Optional<LocalDate> received) {
        this(kind, path, received, String.valueOf(path.getFileName()), Progress.UNWATCHED);
    }

    public static FeedFile of(FeedKind kind, Path path) {
        return new FeedFile(kind, path, Optional.empty());
    }

    /// The same file under its sender's name.
    public FeedFile named(String senders) {
        return new FeedFile(kind, path, received, senders, progress);
    }

    /// The same file, watched while it is read.
    public FeedFile watchedBy(Progress watcher) {
        return new FeedFile(kind, path, received, name, watcher);
    }
}
