package care.accord.metrics.contract.store;

import care.accord.servicekit.due.WorkIsDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Runs waiting to be computed. They are asked for in the transaction of their cause, so none is lost in a crash, and taken
/// on a lease, so that two instances do not compute the same.
@ApplicationScoped
public class DueRuns {
    private final Session session;
    private final Event<WorkIsDue> due;

    @Inject
    DueRuns(Session session, Event<WorkIsDue> due) {
        this.session = session;
        this.due = due;
    }

    /// A request for a run.
    ///
    /// @param tenant who caused the run and owns the request
    /// @param payer owner of the contract
    /// @param answered ids of all requests for the contract that were there when it was taken, its own among them
    public record DueRun(
            String tenant,
            long id,
            String payer,
            String contractId,
            String initiator,
            int attempts,
            List<Long> answered) {
        public DueRun {
            answered = List.copyOf(answered);
        }
    }

    /// Asks for a run of a contract; the transaction under way is the causing tenant's.
    public void ask(String tenant, String payer, String contractId, String initiator) {
        session.createNativeMutationQuery(
                        """
                        insert into due_run (tenant_id, payer, contract_id, initiator)
                        values (:tenant, :payer, :contract, :initiator)
                        """)
                .setParameter("tenant", tenant)
                .setParameter("payer", payer)
                .setParameter("contract", contractId)
                .setParameter("initiator", initiator)
                .executeUpdate();
        due.fire(new WorkIsDue());
    }

    /// Asks for a run of every contract that the tenant is a party to, unless it has ended and its results cover everything that will
    /// be paid for it: then nothing needs to be computed any more.
    public void askForAllOf(String tenant, String initiator) {
        session.createNativeMutationQuery(
                        """
                        insert into due_run (tenant_id, payer, contract_id, initiator)
                        select :tenant, r.tenant_id, r.contract_id, :initiator from roster r
                         group by r.tenant_id, r.contract_id
                        having not exists (
                            select 1 from contract c
                             where c.tenant_id = r.tenant_id and c.id = r.contract_id
                               and c.version = (select max(l.version) from contract l
                                    where l.tenant_id = r.tenant_id and l.id = r.contract_id)
                               and cast(cast(c.terms as jsonb) -> 'ending' ->> 'paidThrough' as date)
                                   <= max(cast(cast(r.announcement as jsonb) ->> 'paidThrough' as date)))
                        """)
                .setParameter("tenant", tenant)
                .setParameter("initiator", initiator)
                .executeUpdate();
        due.fire(new WorkIsDue());
    }

    /// Asks for a run of every contract of the payer whose latest scorecard lacks a measure, and of those that are being computed, of which
    /// nobody knows yet.
    public void askForUnscored(String payer, String initiator) {
        session.createNativeMutationQuery(
                        """
                        insert into due_run (tenant_id, payer, contract_id, initiator)
                        select :payer, :payer, s.contract_id, :initiator from scorecard s
                         where s.tenant_id = :payer
                           and s.version = (select max(o.version) from scorecard o
                                where o.tenant_id = s.tenant_id and o.contract_id = s.contract_id)
                           and exists (select 1 from scorecard_unscored u
                                where u.tenant_id = s.tenant_id and u.scorecard_id = s.id)
                        union
                        select :payer, :payer, d.contract_id, :initiator from due_run d
                         where d.tenant_id = :payer and d.payer = :payer
                        """)
                .setParameter("payer", payer)
                .setParameter("initiator", initiator)
                .executeUpdate();
        due.fire(new WorkIsDue());
    }

    /// Takes the oldest run that is due, as the platform. Whoever takes it again later, because this process died, waits
    /// longer each time. Materialized, because a plan that looks the subquery up again for each row would lease them all.
    public Optional<DueRun> take() {
        List<Tuple> taken =
                session.createNativeQuery(
                                """
                                with oldest as materialized (
                                    select tenant_id, id from due_run where not_before <= now()
                                     order by id limit 1 for update skip locked)
                                update due_run d set attempts = d.attempts + 1,
                                       not_before = now() + least(600, 15 * (1 << least(d.attempts, 10))) * interval '1 second'
                                  from oldest o where d.tenant_id = o.tenant_id and d.id = o.id
                                returning d.tenant_id, d.id, d.payer, d.contract_id, d.initiator, d.attempts,
                                          (select array_agg(a.id) from due_run a where a.tenant_id = d.tenant_id
                                              and a.payer = d.payer and a.contract_id = d.contract_id)
                                """,
                                Tuple.class)
                        .getResultList();
        return taken.stream()
                .findFirst()
                .map(row ->
                        new DueRun(
                                row.get(0, String.class),
                                row.get(1, Long.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, Integer.class),
                                List.of(row.get(6, Long[].class))));
    }

    /// The run is done, and with it the requests that were there when it was taken. One made earlier may have been committed
    /// later, and what it was made for not read: ids tell nothing of that.
    public void done(DueRun run) {
        session.createNativeMutationQuery(
                        "delete from due_run where tenant_id = :tenant and id in (:ids)")
                .setParameter("tenant", run.tenant())
                .setParameterList("ids", run.answered())
                .executeUpdate();
    }
}
