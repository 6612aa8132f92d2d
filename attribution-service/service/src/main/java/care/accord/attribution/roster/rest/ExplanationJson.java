package care.accord.attribution.roster.rest;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.StepTotals;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.explanation.ExplainedLine;
import care.accord.attribution.explanation.Explanation;
import care.accord.attribution.explanation.ProviderView;
import java.time.LocalDate;
import java.util.List;
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
/// @param totals of the step that decided
/// @param tieBreak what broke a tie; absent where charges alone decided
/// @param steps every step with what each entity furnished in it, whether it decided or not
/// @param sharing who has which part of the person; absent where nobody shares them, and where claims that the caller is not shown are part
///     of what the parts follow from
/// @param reservations what was not known, approximate, or taken from a text that nobody read
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
        @Nullable TieBreakJson tieBreak,
        List<StepJson> steps,
        MemberJson.@Nullable Sharing sharing,
        ReservationsJson reservations,
        InputsJson inputs) {

    /// What one entity furnished.
    public record TotalJson(
            String entity, String name, String allowed, int lines, int visits, LocalDate latest) {}

    /// A claim line that was compared.
    ///
    /// @param rule what makes the service count, where it is on a list of its own
    /// @param restricted for a claim about substance use disorder, what the provider organization is shown of it and why
    public record LineJson(
            String claimId,
            int line,
            LocalDate date,
            String hcpcs,
            String entity,
            String npi,
            String allowed,
            @Nullable CitationJson rule,
            @Nullable RestrictedJson restricted) {}

    /// A step and what everybody furnished in it, the one ahead first.
    public record StepJson(
            String step, boolean decided, CitationJson rule, List<TotalJson> totals) {}

    /// What made the difference where charges were equal.
    public record TieBreakJson(String decidedBy, String sentence) {}

    /// @param restricted claims of the person
    static ExplanationJson of(
            ProviderView view,
            RestrictedClaims restricted,
            String providerName,
            InputsJson inputs) {
        Explanation explanation = view.explanation();
        DecisionJson decision = DecisionJson.of(view);
        return new ExplanationJson(
                decision.decision(),
                decision.sentence(),
                decision.step(),
                decision.decidedBy(),
                decision.runnerUp(),
                decision.margin(),
                decision.firstFailedCriterion(),
                totals(explanation.totals(), providerName),
                explanation.lines().stream().map(line -> line(line, restricted)).toList(),
                explanation.citations().stream().map(CitationJson::of).toList(),
                tieBreak(view),
                explanation.steps().stream().map(step -> step(step, providerName)).toList(),
                sharing(view),
                ReservationsJson.of(explanation.reservations()),
                inputs);
    }

    private static @Nullable TieBreakJson tieBreak(ProviderView view) {
        return view.decision().orElse(null) instanceof Assigned assigned
                        && assigned.decidedBy().isTieBreak()
                ? new TieBreakJson(assigned.decidedBy().key(), assigned.decidedBy().sentence())
                : null;
    }

    private static MemberJson.@Nullable Sharing sharing(ProviderView view) {
        return view.decision().orElse(null) instanceof Assigned assigned
                ? MemberJson.Sharing.of(assigned.sharing())
                : null;
    }

    private static StepJson step(StepTotals step, String providerName) {
        return new StepJson(
                step.step().name(),
                step.decided(),
                CitationJson.of(step.step().citation()),
                totals(step.totals(), providerName));
    }

    private static List<TotalJson> totals(List<Total> totals, String providerName) {
        return totals.stream().map(total -> total(total, providerName)).toList();
    }

    /// For a person the population does not have.
    static ExplanationJson unknown(InputsJson inputs) {
        return bare(DecisionJson.UNKNOWN, List.of(), inputs);
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
                tieBreak,
                steps,
                sharing,
                reservations,
                inputs);
    }

    /// The decision without what other providers furnished, for a provider asking about somebody who left its roster.
    ExplanationJson withoutClaims(String told) {
        return bare(
                new DecisionJson(
                        decision, told, null, null, null, null, null, firstFailedCriterion),
                citations,
                inputs);
    }

    private static ExplanationJson bare(
            DecisionJson decision, List<CitationJson> citations, InputsJson inputs) {
        return new ExplanationJson(
                decision.decision(),
                decision.sentence(),
                null,
                null,
                null,
                null,
                decision.firstFailedCriterion(),
                List.of(),
                List.of(),
                citations,
                null,
                List.of(),
                null,
                ReservationsJson.NONE,
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

    private static LineJson line(ExplainedLine line, RestrictedClaims restricted) {
        return new LineJson(
                line.claimId(),
                line.lineNumber(),
                line.date(),
                line.hcpcs(),
                DecisionJson.entity(line.entity()),
                line.npi(),
                line.allowed().dollars().toPlainString(),
                line.rule().map(CitationJson::of).orElse(null),
                restricted.of(line.claimId()).map(RestrictedJson::of).orElse(null));
    }
}
