package care.accord.attribution.roster.events;

import care.accord.attribution.adjustment.store.AdjustmentBasis;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.run.store.RunRequests;
import care.accord.attribution.run.store.RunRequests.Request;
import care.accord.attribution.version.RosterVersion;
import care.accord.servicekit.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Load, decide, save: an attribution run. The same inputs give the same run id, and a run that was made is not made again.
@ApplicationScoped
public class AttributionRun {
    private static final Logger LOG = Logger.getLogger(AttributionRun.class);

    private final Tenancy tenancy;
    private final RunRequests requests;
    private final NextVersion next;
    private final RosterPublisher publisher;
    private final MeterRegistry meters;

    @Inject
    AttributionRun(
            Tenancy tenancy,
            RunRequests requests,
            NextVersion next,
            RosterPublisher publisher,
            MeterRegistry meters) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.next = next;
        this.publisher = publisher;
        this.meters = meters;
    }

    /// What there is to do about a request.
    private sealed interface Plan {
        record Nothing(String why) implements Plan {}

        record Decide(Inputs now, Optional<Previous> previous) implements Plan {}
    }

    /// Answers a request; the caller has the tenant's turn.
    public void answer(Request request) {
        try {
            switch (tenancy.inTransaction(request.tenant(), () -> plan(request))) {
                case Plan.Nothing(String why) -> close(request, why);
                case Plan.Decide decide -> decide(request, decide);
            }
        } catch (IllegalArgumentException | NoSuchElementException e) {
            LOG.warnf("run.impossible contract=%s: %s", request.contractId(), e.getMessage());
            close(request, "impossible: " + e.getMessage());
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
        Optional<Previous> previous = RosterRow.latest(request.contractId()).map(Previous::of);
        Inputs now = new Inputs(basis.get(), AdjustmentBasis.standing(request.contractId()));
        String rosterId = now.rosterId();
        if (RosterRow.withId(rosterId).isPresent()) {
            return new Plan.Nothing("decided before as " + rosterId);
        }
        boolean outdated =
                previous.map(before -> before.inputs().basis().snapshot().sequence)
                        .filter(sequence -> sequence > basis.get().snapshot().sequence)
                        .isPresent();
        return outdated
                ? new Plan.Nothing("decided on a newer snapshot already")
                : new Plan.Decide(now, previous);
    }

    private void decide(Request request, Plan.Decide plan) {
        RosterVersion version = next.of(plan.now(), plan.previous());
        Decided decided = new Decided(plan.now(), plan.previous().map(Previous::roster), version);
        Runnable save = publisher.publish(decided, request.initiator());
        tenancy.runInTransaction(
                request.tenant(),
                () -> {
                    save.run();
                    requests.answer(request, plan.now().rosterId());
                });
        record(request, plan.now().rosterId(), version);
    }

    private void record(Request request, String rosterId, RosterVersion version) {
        String extent = version.extent().key();
        meters.counter("accord.attribution.runs", "extent", extent).increment();
        meters.counter("accord.attribution.decisions", "extent", extent)
                .increment(version.decided());
        LOG.infof(
                "roster.decided roster=%s contract=%s members=%d extent=%s decided=%d",
                rosterId,
                request.contractId(),
                version.members().size(),
                extent,
                version.decided());
    }

    private void close(Request request, String answer) {
        tenancy.runInTransaction(request.tenant(), () -> requests.answer(request, answer));
    }
}
