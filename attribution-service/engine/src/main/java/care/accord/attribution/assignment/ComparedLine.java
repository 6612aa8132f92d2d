package care.accord.attribution.assignment;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.util.Optional;

/// A claim line as it was compared.
///
/// @param line position in the population's columns
/// @param charges what it was compared with: the paid amount where a facility reports no allowed one, weighted where the
///     program weighs. An entity's lines add up to its total: what rounding to cents leaves over goes to the line that
///     completes the cent.
/// @param rule what makes its service count
public record ComparedLine(int line, Usd charges, Optional<Citation> rule) {}
