package care.accord.attribution.assignment;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;

/// What one entity furnished to one beneficiary in the deciding step.
///
/// @param lines primary care claim lines
/// @param visits distinct days with such a line
/// @param latest the most recent of those days
public record Total(Entity entity, Usd allowed, int lines, int visits, LocalDate latest) {}
