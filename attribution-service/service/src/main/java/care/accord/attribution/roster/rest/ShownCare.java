package care.accord.attribution.roster.rest;

import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.explanation.ProviderView;
import care.accord.attribution.roster.rest.MemberJson.Reason;
import care.accord.attribution.roster.rest.MemberJson.RunnerUp;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;

/// The care behind a member's place as far as a caller is shown it.
///
/// @param decision empty where no amounts are said
/// @param totals of everybody in the deciding step
record ShownCare(Optional<Assigned> decision, List<Total> totals) {
    static final ShownCare NOTHING = new ShownCare(Optional.empty(), List.of());

    static ShownCare of(ProviderView view) {
        return new ShownCare(
                view.decision().filter(Assigned.class::isInstance).map(Assigned.class::cast),
                view.explanation().totals());
    }

    /// What the member's place rests on that is shown.
    Usd allowed() {
        return decision.map(assigned -> assigned.winner().allowed()).orElse(Usd.ZERO);
    }

    Reason reason(String step) {
        return decision.map(assigned -> reason(step, assigned))
                .orElseGet(() -> new Reason(step, null, null, null, null, null, null));
    }

    private Reason reason(String step, Assigned assigned) {
        return new Reason(
                step,
                assigned.decidedBy().key(),
                DecisionJson.dollars(assigned.winner().allowed()),
                assigned.winner().visits(),
                DecisionJson.dollars(
                        totals.stream().map(Total::allowed).reduce(Usd.ZERO, Usd::plus)),
                totals.stream().mapToInt(Total::visits).sum(),
                assigned.runnerUp()
                        .map(second ->
                                new RunnerUp(
                                        second.entity().display(),
                                        DecisionJson.dollars(second.allowed())))
                        .orElse(null));
    }
}
