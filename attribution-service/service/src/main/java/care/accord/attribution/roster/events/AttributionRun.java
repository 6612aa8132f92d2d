package care.accord.attribution.roster.events;

import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.Roster;
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

        record Decide(RunBasis basis, Optional<RosterRow> previous, Optional<RunBasis> before)
                implements Plan {}
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
        Optional<RunBasis> before = previous.map(RunBasis::of);
        String runId = rosterId(basis.get());
        if (RosterRow.withId(runId).isPresent()) {
            return new Plan.Nothing("decided before as " + runId);
        }
        if (before.isPresent()
                && before.get().snapshot().sequence > basis.get().snapshot().sequence) {
            return new Plan.Nothing("decided on a newer snapshot already");
        }
        return new Plan.Decide(basis.get(), previous, before);
    }

    static String rosterId(RunBasis basis) {
        return "r-" + basis.inputs(RULES).runId();
    }

    private void decide(Request request, Plan.Decide plan) {
        Decided decided = causesCanBeFound(plan) ? withCauses(plan) : withoutCauses(plan);
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

    /// Deciding people again under single changed inputs is for programs; a chain of rules is not taken apart.
    private static boolean causesCanBeFound(Plan.Decide plan) {
        return plan.basis().chainTerms().isEmpty()
                && plan.before().flatMap(RunBasis::chainTerms).isEmpty();
    }

    private Decided withCauses(Plan.Decide plan) {
        Optional<Run> before = plan.before().map(runs::of);
        Run after = runs.of(plan.basis());
        return new Decided(
                rosterId(plan.basis()),
                plan.basis(),
                RULES.edition(),
                plan.previous(),
                before.map(Run::roster).orElseGet(Roster::empty),
                after.roster(),
                after.totals(),
                before.map(was -> Comparison.between(was, after))
                        .orElseGet(() -> Comparison.first(after)));
    }

    private Decided withoutCauses(Plan.Decide plan) {
        Roster before = plan.before().map(runs::roster).orElseGet(Roster::empty);
        Roster after = runs.roster(plan.basis());
        return new Decided(
                rosterId(plan.basis()),
                plan.basis(),
                RULES.edition(),
                plan.previous(),
                before,
                after,
                runs.totals(plan.basis()),
                Comparison.uncaused(before, after));
    }

    private void close(Request request, String answer) {
        tenancy.runInTransaction(request.tenant(), () -> requests.answer(request, answer));
    }
}
