package care.accord.metrics.record.files;

/// Why a part of a feed cannot be used: never with a value, which may identify a person.
///
/// @param line counts from 1; 0 for the feed as a whole
/// @param field path of the FHIR element, within its Bundle if it has one; blank for the whole resource
public record Rejection(long line, String field, String reason) {}
