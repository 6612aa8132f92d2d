package care.accord.servicekit.upload;

import java.time.OffsetDateTime;
import java.util.Optional;

/// A file of which some bytes have arrived.
///
/// @param kind of feed
/// @param name what the sender calls the file
/// @param digest of the whole file
/// @param length of the whole file, where the sender said so
/// @param offset bytes that are on disk and acknowledged
/// @param result path of what became of it; empty until the file is complete
public record PartialUpload(
        String id,
        String kind,
        String name,
        String by,
        ContentDigest digest,
        Optional<Long> length,
        long offset,
        OffsetDateTime touchedAt,
        Optional<String> result) {

    public boolean isComplete() {
        return result.isPresent();
    }
}
