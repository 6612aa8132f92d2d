package care.accord.metrics.clinical.files;

/// Why a line of a feed cannot be used: never with a value, which may identify a person.
///
/// @param line counts from 1
/// @param field a FHIR element, or blank for the whole line
public record Rejection(long line, String field, String reason) {}
