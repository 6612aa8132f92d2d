package care.accord.population.files;

/// Why a line, or the file as a whole, cannot be taken. Never shows what could identify a person.
///
/// @param line counted as an editor counts, the header being line 1; the row, from 1 on, of a file without lines; 0 for the
///     file as a whole
/// @param field the column or the path of the element, or blank
public record Rejection(long line, String field, String reason) {}
