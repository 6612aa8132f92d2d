package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Entity;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Optional;

/// A claim line that was compared.
///
/// @param allowed charges as they were compared, so that an entity's lines add up to its total: the paid amount where a
///     facility reports no allowed one, weighted where the program weighs
/// @param rule what makes its service count, where a program says so
public record ExplainedLine(
        String claimId,
        int lineNumber,
        LocalDate date,
        String hcpcs,
        Entity entity,
        String npi,
        Usd allowed,
        Optional<Citation> rule) {}
