package care.accord.attribution.feed.files;

import java.nio.file.Path;

/// A file that arrived whole and as its sender meant it.
///
/// @param name path below the folder of uploads
/// @param sha256 of the bytes as sent, compressed or not
public record Upload(Path path, String name, String sha256, long bytes) {}
