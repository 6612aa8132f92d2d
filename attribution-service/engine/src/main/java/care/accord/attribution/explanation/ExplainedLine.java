package care.accord.attribution.explanation;

import care.accord.attribution.assignment.Entity;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;

/// A claim line that was compared.
public record ExplainedLine(
        String claimId,
        int lineNumber,
        LocalDate date,
        String hcpcs,
        Entity entity,
        String npi,
        Usd allowed) {}
