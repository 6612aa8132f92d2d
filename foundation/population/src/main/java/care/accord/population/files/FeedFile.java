package care.accord.population.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// A feed on disk, plain or gzip.
///
/// @param received the day the file arrived, for layouts whose lines do not say; rows without it count as known from the
///     beginning
public record FeedFile(FeedKind kind, Path path, Optional<LocalDate> received) {
    public static FeedFile of(FeedKind kind, Path path) {
        return new FeedFile(kind, path, Optional.empty());
    }
}
