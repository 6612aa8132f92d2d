package care.accord.attribution.roster.rest;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.assignment.Entity;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.explanation.Explainer;
import care.accord.attribution.explanation.ProviderView;
import care.accord.vocabulary.Usd;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a run decided about one person, without the claim lines.
///
/// @param decision `contract` when the contract's providers have them, `other` when somebody else does, the code of the
///     reason when nobody does, or `not-in-population`
/// @param firstFailedCriterion the eligibility criterion that failed first, for those who are not eligible
/// @param margin allowed charges of the winner above the runner-up's
public record DecisionJson(
        String decision,
        String sentence,
        @Nullable String step,
        @Nullable String decidedBy,
        @Nullable Winner winner,
        @Nullable RunnerUp runnerUp,
        @Nullable String margin,
        @Nullable String firstFailedCriterion) {

    /// Who has the plurality.
    public record Winner(
            String entity,
            @Nullable String tin,
            @Nullable String npi,
            String allowed,
            int visits,
            int lines) {}

    /// Who came next.
    public record RunnerUp(String entity, String allowed, int visits, int lines) {}

    /// For a person the population does not have.
    public static final DecisionJson UNKNOWN =
            new DecisionJson(
                    "not-in-population",
                    "This person is not in the population that the roster was decided on.",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    public static DecisionJson of(Assignment assignment) {
        String sentence = Explainer.inWords(assignment);
        return switch (assignment) {
            case Assigned assigned ->
                    new DecisionJson(
                            key(assignment),
                            sentence,
                            assigned.step().name(),
                            assigned.decidedBy().key(),
                            winner(assigned),
                            assigned.runnerUp().map(DecisionJson::runnerUp).orElse(null),
                            margin(assigned).map(DecisionJson::dollars).orElse(null),
                            null);
            case NotAssigned _ ->
                    new DecisionJson(
                            key(assignment),
                            sentence,
                            null,
                            null,
                            null,
                            null,
                            null,
                            failed(assignment).orElse(null));
        };
    }

    /// The decision as somebody reads it from whom claims may be withheld.
    public static DecisionJson of(ProviderView view) {
        Assignment decided = view.explanation().decision();
        DecisionJson read = view.decision().map(DecisionJson::of).orElseGet(() -> bare(decided));
        return new DecisionJson(
                read.decision,
                view.explanation().sentence(),
                read.step,
                read.decidedBy,
                read.winner,
                read.runnerUp,
                read.margin,
                read.firstFailedCriterion);
    }

    /// A decision without amounts, which the claims that are shown would not bear out.
    private static DecisionJson bare(Assignment decided) {
        String step = decided instanceof Assigned assigned ? assigned.step().name() : null;
        return new DecisionJson(
                key(decided), "", step, null, null, null, null, failed(decided).orElse(null));
    }

    /// The decision alone, for somebody who may know that a person is not theirs but not whose they are.
    public DecisionJson withoutClaims() {
        return new DecisionJson(
                decision,
                "This person is not on the roster: the payer sees the claims that decided it.",
                null,
                null,
                null,
                null,
                null,
                firstFailedCriterion);
    }

    static String key(Assignment assignment) {
        return switch (assignment) {
            case Assigned assigned -> assigned.toContract() ? "contract" : "other";
            case NotAssigned(var reason) -> word(reason.code());
        };
    }

    static Optional<String> failed(Assignment assignment) {
        return switch (assignment) {
            case NotAssigned(Reason.Ineligible(var criterion)) ->
                    Optional.of(word(criterion.name()));
            case NotAssigned(Reason.Removed(var criterion)) -> Optional.of(word(criterion.name()));
            case NotAssigned _, Assigned _ -> Optional.empty();
        };
    }

    static Optional<Usd> margin(Assigned assigned) {
        return assigned.runnerUp()
                .map(second -> assigned.winner().allowed().minus(second.allowed()));
    }

    static String entity(Entity entity) {
        return entity instanceof Entity.ContractProviders ? "contract" : entity.id();
    }

    static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }

    private static Winner winner(Assigned assigned) {
        Total total = assigned.winner();
        return new Winner(
                entity(total.entity()),
                assigned.provider().tin(),
                assigned.provider().npi(),
                dollars(total.allowed()),
                total.visits(),
                total.lines());
    }

    private static RunnerUp runnerUp(Total total) {
        return new RunnerUp(
                entity(total.entity()), dollars(total.allowed()), total.visits(), total.lines());
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
