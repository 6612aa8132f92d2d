package care.accord.attribution.roster.events;

import care.accord.attribution.adjustment.Adjustments;
import care.accord.attribution.adjustment.store.AdjustmentBasis;
import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.Roster;
import care.accord.attribution.roster.RosterDifference;
import care.accord.attribution.roster.Run;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.run.store.RunRequests;
import care.accord.attribution.run.store.RunRequests.Request;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Load, decide, save: an attribution run. The same inputs give the same run id, and a run that was made is not made again.
@ApplicationScoped
public class AttributionRun {
    private static final Logger LOG = Logger.getLogger(AttributionRun.class);
    private static final ProgramRules RULES = Runs.rules();

    private final Tenancy tenancy;
    private final RunRequests requests;
    private final Runs runs;
    private final RosterPublisher publisher;

    @Inject
    AttributionRun(Tenancy tenancy, RunRequests requests, Runs runs, RosterPublisher publisher) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.runs = runs;
        this.publisher = publisher;
    }

    /// What there is to do about a request.
    private sealed interface Plan {
        record Nothing(String why) implements Plan {}

        record Decide(Inputs now, Optional<RosterRow> previous, Optional<Inputs> before)
                implements Plan {}
    }

    /// What a roster is made of: the inputs of the claims' decision, and what the parties agreed on top of it.
    private record Inputs(RunBasis basis, AdjustmentBasis agreed) {
        static Inputs of(RosterRow roster) {
            return new Inputs(RunBasis.of(roster), AdjustmentBasis.of(roster));
        }
    }

    /// Answers a request; the caller has the tenant's turn.
    public void answer(Request request) {
        Plan plan = tenancy.inTransaction(request.tenant(), () -> plan(request));
        switch (plan) {
            case Plan.Nothing(String why) -> close(request, why);
            case Plan.Decide decide -> {
                try {
                    decide(request, decide);
                } catch (IllegalArgumentException | NoSuchElementException e) {
                    LOG.warnf(
                            "run.impossible contract=%s: %s", request.contractId(), e.getMessage());
                    close(request, "impossible: " + e.getMessage());
                }
            }
        }
    }

    private static Plan plan(Request request) {
        Optional<RunBasis> basis = RunBasis.latest(request.contractId(), request.snapshotId());
        if (basis.isEmpty()) {
            return new Plan.Nothing("waiting for contract terms or a provider roster");
        }
        if (basis.get().snapshot().claimLines == 0) {
            return new Plan.Nothing("waiting for claims");
        }
        Optional<RosterRow> previous = RosterRow.latest(request.contractId());
        Optional<Inputs> before = previous.map(Inputs::of);
        Inputs now = new Inputs(basis.get(), AdjustmentBasis.standing(request.contractId()));
        String runId = rosterId(now);
        if (RosterRow.withId(runId).isPresent()) {
            return new Plan.Nothing("decided before as " + runId);
        }
        if (before.isPresent()
                && before.get().basis().snapshot().sequence > basis.get().snapshot().sequence) {
            return new Plan.Nothing("decided on a newer snapshot already");
        }
        return new Plan.Decide(now, previous, before);
    }

    private static String rosterId(Inputs inputs) {
        return "r-" + inputs.agreed().runId(inputs.basis().inputs(RULES).runId());
    }

    private void decide(Request request, Plan.Decide plan) {
        Optional<Roster> before = plan.before().map(this::roster);
        Roster after = roster(plan.now());
        RosterDifference difference =
                before.map(was -> RosterDifference.between(was, after))
                        .orElseGet(() -> RosterDifference.first(after));
        Adjustments agreedBefore =
                plan.before().map(was -> was.agreed().adjustments()).orElseGet(Adjustments::none);
        Decided decided =
                new Decided(
                        rosterId(plan.now()),
                        plan.now().basis(),
                        plan.now().agreed(),
                        RULES.edition(),
                        plan.previous(),
                        before.orElseGet(Roster::empty),
                        after,
                        runs.totals(plan.now().basis()),
                        Comparison.of(
                                plan.now().agreed().adjustments().explain(difference, agreedBefore),
                                byClaims(plan)));
        Runnable save = publisher.publish(decided, request.initiator());
        tenancy.runInTransaction(
                request.tenant(),
                () -> {
                    save.run();
                    requests.answer(request, decided.rosterId());
                });
        LOG.infof(
                "roster.decided roster=%s contract=%s members=%d",
                decided.rosterId(), request.contractId(), decided.after().members().size());
    }

    private Roster roster(Inputs inputs) {
        return inputs.agreed().adjustments().applyTo(runs.roster(inputs.basis()));
    }

    /// Deciding people again under single changed inputs is for programs; a chain of rules is not taken apart.
    private Comparison byClaims(Plan.Decide plan) {
        RunBasis now = plan.now().basis();
        Optional<RunBasis> before = plan.before().map(Inputs::basis);
        if (now.chainTerms().isPresent() || before.flatMap(RunBasis::chainTerms).isPresent()) {
            return Comparison.none();
        }
        Run after = runs.of(now);
        return before.map(was -> Comparison.between(runs.of(was), after))
                .orElseGet(() -> Comparison.first(after));
    }

    private void close(Request request, String answer) {
        tenancy.runInTransaction(request.tenant(), () -> requests.answer(request, answer));
    }
}
