package care.accord.attribution.run.store;

import care.accord.servicekit.due.WorkIsDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Attribution runs that are due. A request is written in the transaction of what made it due and answered in the
/// transaction of the roster, so that none is lost when a process dies.
@ApplicationScoped
public class RunRequests {
    private final Session session;
    private final Event<WorkIsDue> due;

    @Inject
    RunRequests(Session session, Event<WorkIsDue> due) {
        this.session = session;
        this.due = due;
    }

    /// A run that is due.
    public record Request(
            String tenant, long sequence, String contractId, String snapshotId, String initiator) {}

    /// Adds a request in the transaction under way.
    public void add(String tenant, String contractId, String snapshotId, String initiator) {
        session.createNativeMutationQuery(
                        """
                        insert into run_request (tenant_id, contract_id, snapshot_id, initiator)
                        values (:tenant, :contract, :snapshot, :initiator)
                        """)
                .setParameter("tenant", tenant)
                .setParameter("contract", contractId)
                .setParameter("snapshot", snapshotId)
                .setParameter("initiator", initiator)
                .executeUpdate();
        due.fire(new WorkIsDue());
    }

    /// The oldest request of the tenant in sight.
    public Optional<Request> next() {
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select tenant_id, sequence, contract_id, snapshot_id, initiator from run_request
                                where answered_at is null order by sequence limit 1
                                """,
                                Tuple.class)
                        .getResultList();
        return rows.stream().findFirst().map(RunRequests::request);
    }

    private static Request request(Tuple row) {
        return new Request(
                row.get("tenant_id", String.class),
                row.get("sequence", Long.class),
                row.get("contract_id", String.class),
                row.get("snapshot_id", String.class),
                row.get("initiator", String.class));
    }

    /// Closes a request with what came of it: a roster id, or why there is none.
    public void answer(Request request, String answer) {
        session.createNativeMutationQuery(
                        """
                        update run_request set answered_at = now(), answer = :answer
                        where tenant_id = :tenant and sequence = :sequence
                        """)
                .setParameter("answer", answer)
                .setParameter("tenant", request.tenant())
                .setParameter("sequence", request.sequence())
                .executeUpdate();
    }
}
