package care.accord.attribution.roster.rest;

import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.explanation.ExplainedLine;
import care.accord.attribution.explanation.Explanation;
import care.accord.vocabulary.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a person is, or is not, on a roster.
///
/// @param decision `contract` when the contract's providers have them, `other` when somebody else does, the code of the
///     reason why nobody does, or `not-in-population`
/// @param step the assignment step that decided
/// @param decidedBy what made the winner the winner: `only`, `charges`, or the tie-break that was needed
/// @param runnerUp who came next, where somebody did
/// @param margin allowed charges of the winner above the runner-up's
/// @param firstFailedCriterion the eligibility criterion that failed first
public record ExplanationJson(
        String decision,
        String sentence,
        @Nullable String step,
        @Nullable String decidedBy,
        DecisionJson.@Nullable RunnerUp runnerUp,
        @Nullable String margin,
        @Nullable String firstFailedCriterion,
        List<TotalJson> totals,
        List<LineJson> lines,
        List<CitationJson> citations,
        InputsJson inputs) {

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

    static ExplanationJson of(Explanation explanation, String providerName, InputsJson inputs) {
        return of(
                DecisionJson.of(explanation.decision()),
                explanation.totals().stream().map(total -> total(total, providerName)).toList(),
                explanation,
                inputs);
    }

    private static ExplanationJson of(
            DecisionJson decision,
            List<TotalJson> totals,
            Explanation explanation,
            InputsJson inputs) {
        return new ExplanationJson(
                decision.decision(),
                explanation.sentence(),
                decision.step(),
                decision.decidedBy(),
                decision.runnerUp(),
                decision.margin(),
                decision.firstFailedCriterion(),
                totals,
                explanation.lines().stream().map(ExplanationJson::line).toList(),
                explanation.citations().stream().map(ExplanationJson::citation).toList(),
                inputs);
    }

    /// For a person the population does not have.
    static ExplanationJson unknown(InputsJson inputs) {
        return withoutClaims(DecisionJson.UNKNOWN, DecisionJson.UNKNOWN.sentence(), inputs);
    }

    /// The decision of someone about whom the parties agreed: what the claims say is no longer what decides.
    ExplanationJson underAgreement() {
        return new ExplanationJson(
                decision,
                "The parties agreed on this member's place. By the claims alone: " + sentence,
                step,
                decidedBy,
                runnerUp,
                margin,
                firstFailedCriterion,
                totals,
                lines,
                citations,
                inputs);
    }

    /// The decision without what other providers furnished, for a provider asking about somebody who left its roster.
    ExplanationJson withoutClaims(String sentence) {
        return new ExplanationJson(
                decision,
                sentence,
                null,
                null,
                null,
                null,
                firstFailedCriterion,
                List.of(),
                List.of(),
                citations,
                inputs);
    }

    private static ExplanationJson withoutClaims(
            DecisionJson decision, String sentence, InputsJson inputs) {
        return new ExplanationJson(
                decision.decision(),
                sentence,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                inputs);
    }

    private static TotalJson total(Total total, String providerName) {
        String name =
                switch (total.entity()) {
                    case Entity.ContractProviders _ -> providerName;
                    case Entity.OtherOrganization other -> other.display();
                    case Entity.Practice practice -> practice.display();
                    case Entity.Facility facility -> facility.display();
                };
        return new TotalJson(
                DecisionJson.entity(total.entity()),
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
                DecisionJson.entity(line.entity()),
                line.npi(),
                line.allowed().dollars().toPlainString());
    }

    private static CitationJson citation(Citation citation) {
        return new CitationJson(
                citation.text(),
                citation.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
