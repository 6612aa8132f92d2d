package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Entity;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Optional;

/// A claim line that was compared.
///
/// @param rule what makes its service count, where the service is on a list of its own
public record ExplainedLine(
        String claimId,
        int lineNumber,
        LocalDate date,
        String hcpcs,
        Entity entity,
        String npi,
        Usd allowed,
        Optional<Citation> rule) {}
