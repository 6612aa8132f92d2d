package care.accord.sampledata.files;

/// A file of the county.
///
/// @param path below the county's folder
/// @param rows without the header
/// @param sha256 lower-case hexadecimal
public record WrittenFile(String path, long rows, long bytes, String sha256) {
    /// Its entry in manifest.json.
    public String toJson() {
        return "{\"path\": \"%s\", \"rows\": %d, \"bytes\": %d, \"sha256\": \"%s\"}"
                .formatted(path, rows, bytes, sha256);
    }
}
