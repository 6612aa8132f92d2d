package care.accord.metrics.record.files;

/// Where a resource stands in a feed.
///
/// @param line on which it begins
/// @param entry its path in a Bundle, such as `Bundle.entry[3].resource`; blank for a resource on a line of its own
record Place(long line, String entry) {
    Rejection rejection(String field, String reason) {
        String inside = entry.isEmpty() || field.isEmpty() ? "" : ".";
        return new Rejection(line, entry + inside + field, reason);
    }
}
