package care.accord.reconciliation.settlement.store;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.servicekit.due.WorkIsDue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Rosters and scorecards as they were announced, and the settlements that became due because both halves of one are there.
/// Every method works in the payer's transaction under way, but for [#take], which is the platform's.
@ApplicationScoped
public class ReportedResults {
    private final Session session;
    private final ObjectMapper json;
    private final Event<WorkIsDue> due;

    @Inject
    ReportedResults(Session session, ObjectMapper json, Event<WorkIsDue> due) {
        this.session = session;
        this.json = json;
        this.due = due;
    }

    /// A settlement that waits to be computed.
    public record Due(
            String tenant,
            String contractId,
            String rosterId,
            String scorecardId,
            String initiator,
            int attempts) {}

    /// Both halves of a settlement.
    public record Halves(RosterDecided roster, ScorecardComputed scorecard) {}

    /// Remembers a roster and makes the settlements due whose scorecard came first.
    public void save(RosterDecided roster, String initiator) {
        lock(roster.contractId());
        session.createNativeMutationQuery(
                        """
                        insert into roster (tenant_id, contract_id, roster_id, announcement)
                        values (:tenant, :contract, :roster, cast(:announcement as jsonb)) on conflict do nothing
                        """)
                .setParameter("tenant", roster.parties().payer())
                .setParameter("contract", roster.contractId())
                .setParameter("roster", roster.rosterId())
                .setParameter("announcement", write(roster))
                .executeUpdate();
        becomeDue(roster.contractId(), roster.rosterId(), initiator);
    }

    /// Remembers a scorecard and makes its settlement due if its roster is known.
    public void save(ScorecardComputed scorecard, String initiator) {
        lock(scorecard.contractId());
        session.createNativeMutationQuery(
                        """
                        insert into scorecard (tenant_id, contract_id, scorecard_id, roster_id, announcement)
                        values (:tenant, :contract, :scorecard, :roster, cast(:announcement as jsonb)) on conflict do nothing
                        """)
                .setParameter("tenant", scorecard.parties().payer())
                .setParameter("contract", scorecard.contractId())
                .setParameter("scorecard", scorecard.scorecardId())
                .setParameter("roster", scorecard.rosterId())
                .setParameter("announcement", write(scorecard))
                .executeUpdate();
        becomeDue(scorecard.contractId(), scorecard.rosterId(), initiator);
    }

    /// Two halves that arrive at once follow each other here, so that the second sees the first.
    private void lock(String contractId) {
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:contract, 0))",
                        Integer.class)
                .setParameter("contract", contractId)
                .getSingleResult();
    }

    private void becomeDue(String contractId, String rosterId, String initiator) {
        session.createNativeMutationQuery(
                        """
                        insert into due_settlement (tenant_id, contract_id, roster_id, scorecard_id, initiator)
                        select s.tenant_id, s.contract_id, s.roster_id, s.scorecard_id, :initiator
                          from scorecard s join roster r using (tenant_id, contract_id, roster_id)
                         where s.contract_id = :contract and s.roster_id = :roster
                           and not exists (select 1 from settlement t
                                            where t.contract_id = s.contract_id and t.scorecard_id = s.scorecard_id)
                         order by s.sequence on conflict do nothing
                        """)
                .setParameter("initiator", initiator)
                .setParameter("contract", contractId)
                .setParameter("roster", rosterId)
                .executeUpdate();
        due.fire(new WorkIsDue());
    }

    /// Takes the oldest settlement that is due, on a lease that grows with every attempt: a process that dies leaves it to the
    /// next one. Materialized, because a plan that looks the subquery up again for each row would lease them all.
    public Optional<Due> take() {
        List<Tuple> taken =
                session.createNativeQuery(
                                """
                                with oldest as materialized (
                                    select tenant_id, sequence from due_settlement
                                     where not_before <= now() order by sequence limit 1 for update skip locked)
                                update due_settlement d set attempts = d.attempts + 1,
                                       not_before = now() + least(600, 15 * (1 << least(d.attempts, 10))) * interval '1 second'
                                  from oldest o where d.tenant_id = o.tenant_id and d.sequence = o.sequence
                                returning d.tenant_id, d.contract_id, d.roster_id, d.scorecard_id, d.initiator, d.attempts
                                """,
                                Tuple.class)
                        .getResultList();
        return taken.stream()
                .findFirst()
                .map(row ->
                        new Due(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, Integer.class)));
    }

    public void done(Due due) {
        session.createNativeMutationQuery(
                        "delete from due_settlement where contract_id = :contract and scorecard_id = :scorecard")
                .setParameter("contract", due.contractId())
                .setParameter("scorecard", due.scorecardId())
                .executeUpdate();
    }

    /// The newest scorecard of a contract with its roster, if both are there.
    public Optional<Halves> newest(String contractId) {
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select s.roster_id, s.scorecard_id from scorecard s
                                  join roster r using (tenant_id, contract_id, roster_id)
                                 where s.contract_id = :contract order by s.sequence desc limit 1
                                """,
                                Tuple.class)
                        .setParameter("contract", contractId)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Halves(
                                read(
                                        "roster",
                                        contractId,
                                        row.get(0, String.class),
                                        RosterDecided.class),
                                read(
                                        "scorecard",
                                        contractId,
                                        row.get(1, String.class),
                                        ScorecardComputed.class)));
    }

    public Halves load(Due due) {
        return new Halves(
                read("roster", due.contractId(), due.rosterId(), RosterDecided.class),
                read("scorecard", due.contractId(), due.scorecardId(), ScorecardComputed.class));
    }

    public RosterDecided roster(String contractId, String rosterId) {
        return read("roster", contractId, rosterId, RosterDecided.class);
    }

    private <T> T read(String table, String contractId, String id, Class<T> type) {
        String text =
                session.createNativeQuery(
                                "select cast(announcement as text) from %1$s where contract_id = :contract and %1$s_id = :id"
                                        .formatted(table),
                                String.class)
                        .setParameter("contract", contractId)
                        .setParameter("id", id)
                        .getSingleResult();
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored announcement cannot be read", e);
        }
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An announcement cannot be written as JSON", e);
        }
    }
}
