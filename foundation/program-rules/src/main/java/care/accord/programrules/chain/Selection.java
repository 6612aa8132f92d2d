package care.accord.programrules.chain;

/// How a provider of record is read from the spans of a person.
///
/// @param minimumMonths member months a provider must have been of record; fewer do not compete
public record Selection(Choose choose, int minimumMonths) {}
