package care.accord.metrics.measure.store;

/// One version of a measure as its tenant loaded it.
///
/// @param content the Bundle as JSON
public record StoredPackage(String id, String version, String edition, String content) {}
