package care.accord.metrics.contract.store;

import care.accord.messages.ContractActivated;
import care.accord.messages.RosterDecided;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Contracts and rosters as they were announced. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class ContractStore {
    private final Session session;
    private final ObjectMapper json;

    @Inject
    ContractStore(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    public void save(ContractActivated contract) {
        session.createNativeMutationQuery(
                        """
                        insert into contract (tenant_id, counterparty_id, id, version, name, period_start, period_end, terms)
                        values (:tenant, :counterparty, :id, :version, :name, :start, :end, :terms) on conflict do nothing
                        """)
                .setParameter("tenant", contract.parties().payer())
                .setParameter("counterparty", contract.parties().provider())
                .setParameter("id", contract.contractId())
                .setParameter("version", contract.version())
                .setParameter("name", contract.name())
                .setParameter("start", contract.performancePeriod().start())
                .setParameter("end", contract.performancePeriod().end())
                .setParameter("terms", write(contract))
                .executeUpdate();
    }

    public void save(RosterDecided roster) {
        session.createNativeMutationQuery(
                        """
                        insert into roster (tenant_id, counterparty_id, contract_id, roster_version, contract_version, announcement)
                        values (:tenant, :counterparty, :contract, :version, :contractVersion, :announcement) on conflict do nothing
                        """)
                .setParameter("tenant", roster.parties().payer())
                .setParameter("counterparty", roster.parties().provider())
                .setParameter("contract", roster.contractId())
                .setParameter("version", roster.rosterVersion())
                .setParameter("contractVersion", roster.contractVersion())
                .setParameter("announcement", write(roster))
                .executeUpdate();
    }

    /// The latest roster with the terms it was decided under; empty until both are known.
    public Optional<ContractTerms> latest(String contractId) {
        List<Tuple> found =
                session.createNativeQuery(
                                """
                                select c.terms, r.announcement from roster r
                                  join contract c on c.tenant_id = r.tenant_id and c.id = r.contract_id
                                   and c.version = r.contract_version
                                 where r.contract_id = :contract order by r.roster_version desc limit 1
                                """,
                                Tuple.class)
                        .setParameter("contract", contractId)
                        .getResultList();
        return found.stream()
                .findFirst()
                .map(row ->
                        new ContractTerms(
                                read(row.get(0, String.class), ContractActivated.class),
                                read(row.get(1, String.class), RosterDecided.class)));
    }

    /// The contract of the period before, which this one renews.
    public Optional<String> renewed(String contractId, int version) {
        return session.createNativeQuery(
                        "select terms from contract where id = :contract and version = :version",
                        String.class)
                .setParameter("contract", contractId)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(terms -> read(terms, ContractActivated.class).renews());
    }

    /// Whether the tenant is a party to a contract of this id.
    public boolean isKnown(String contractId) {
        return !session.createNativeQuery(
                        "select id from contract where id = :contract limit 1", String.class)
                .setParameter("contract", contractId)
                .getResultList()
                .isEmpty();
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An announcement cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored announcement cannot be read", e);
        }
    }
}
