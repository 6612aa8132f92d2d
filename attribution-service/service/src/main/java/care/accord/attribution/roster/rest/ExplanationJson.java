package care.accord.attribution.roster.rest;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.explanation.ExplainedLine;
import care.accord.attribution.explanation.Explanation;
import care.accord.vocabulary.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Why a person is, or no longer is, on a roster.
///
/// @param decision `contract` when the contract's providers have them, `other` when somebody else does, or the code of the
///     reason why nobody does
public record ExplanationJson(
        String decision,
        String sentence,
        List<TotalJson> totals,
        List<LineJson> lines,
        List<CitationJson> citations) {

    /// What one entity furnished.
    public record TotalJson(
            String entity, String name, String allowed, int lines, int visits, LocalDate latest) {}

    /// A claim line that was compared.
    public record LineJson(
            String claimId,
            int line,
            LocalDate date,
            String hcpcs,
            String entity,
            String npi,
            String allowed) {}

    /// A rule that was applied, and how far it was checked against the text of the law.
    public record CitationJson(String citation, String evidence) {}

    static ExplanationJson of(Explanation explanation, String providerName) {
        return new ExplanationJson(
                decision(explanation.decision()),
                explanation.sentence(),
                explanation.totals().stream().map(total -> total(total, providerName)).toList(),
                explanation.lines().stream().map(ExplanationJson::line).toList(),
                explanation.citations().stream().map(ExplanationJson::citation).toList());
    }

    /// The decision of someone about whom the parties agreed: what the claims say is no longer what decides.
    ExplanationJson underAgreement() {
        return new ExplanationJson(
                decision,
                "The parties agreed on this member's place. By the claims alone: " + sentence,
                totals,
                lines,
                citations);
    }

    /// The decision without what other providers furnished, for a provider asking about someone who left its roster.
    ExplanationJson withoutClaims() {
        return new ExplanationJson(
                decision,
                "This person is no longer on the roster: "
                        + "the payer sees the claims that decided it.",
                List.of(),
                List.of(),
                citations);
    }

    private static String decision(Assignment decision) {
        return switch (decision) {
            case Assigned assigned -> assigned.toContract() ? "contract" : "other";
            case NotAssigned(var reason) ->
                    reason.code().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static TotalJson total(Total total, String providerName) {
        String name =
                switch (total.entity()) {
                    case Entity.ContractProviders _ -> providerName;
                    case Entity.Practice practice -> practice.display();
                    case Entity.Facility facility -> facility.display();
                };
        return new TotalJson(
                key(total.entity()),
                name,
                total.allowed().dollars().toPlainString(),
                total.lines(),
                total.visits(),
                total.latest());
    }

    private static LineJson line(ExplainedLine line) {
        return new LineJson(
                line.claimId(),
                line.lineNumber(),
                line.date(),
                line.hcpcs(),
                key(line.entity()),
                line.npi(),
                line.allowed().dollars().toPlainString());
    }

    private static String key(Entity entity) {
        return switch (entity) {
            case Entity.ContractProviders _ -> "contract";
            case Entity.Practice(String tin) -> tin;
            case Entity.Facility(String ccn) -> ccn;
        };
    }

    private static CitationJson citation(Citation citation) {
        return new CitationJson(
                citation.text(),
                citation.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
