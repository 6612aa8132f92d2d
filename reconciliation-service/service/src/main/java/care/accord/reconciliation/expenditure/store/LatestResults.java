package care.accord.reconciliation.expenditure.store;

import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Division;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// What is known last about a contract: both parties may ask, and what they ask about is the payer's.
@ApplicationScoped
public class LatestResults {
    private final Tenancy tenancy;
    private final Caller caller;
    private final Session session;
    private final ContractDocuments documents;
    private final ObjectMapper json;

    @Inject
    LatestResults(
            Tenancy tenancy,
            Caller caller,
            Session session,
            ContractDocuments documents,
            ObjectMapper json) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.session = session;
        this.documents = documents;
        this.json = json;
    }

    /// The latest roster of a contract with the terms of the contract it was decided for.
    ///
    /// @param versions whose terms settle days of the period; the last is the one it was decided for
    /// @param scorecard of that roster, if there is one yet
    public record Results(
            List<Division.Version> versions,
            RosterDecided roster,
            Optional<ScorecardComputed> scorecard) {
        public ContractDocument contract() {
            return versions.getLast().contract();
        }

        /// How citations call the version.
        public String name() {
            return versions.getLast().name();
        }
    }

    /// The results of a contract that the caller is a party to.
    ///
    /// @throws Problem as for a missing one for everybody else; a conflict before the first roster
    public Results of(String contractId) {
        String payer =
                tenancy.inTransaction(
                        caller.tenant(),
                        () ->
                                ContractRow.latest(contractId)
                                        .orElseThrow(Problem::notFound)
                                        .tenantId);
        return tenancy.inTransaction(payer, () -> latest(contractId));
    }

    private Results latest(String contractId) {
        RosterDecided roster =
                announced(
                                """
                                select cast(announcement as text) from roster where contract_id = :contract
                                 order by cast(announcement ->> 'rosterVersion' as int) desc limit 1
                                """,
                                contractId,
                                RosterDecided.class)
                        .orElseThrow(() ->
                                Problem.conflict(
                                        "no-roster",
                                        "The contract has no roster yet: it has expenditures once attribution has run"));
        Optional<ScorecardComputed> scorecard =
                announced(
                        """
                        select cast(announcement as text) from scorecard where contract_id = :contract
                           and roster_id = (select roster_id from roster where contract_id = :contract
                                             order by cast(announcement ->> 'rosterVersion' as int) desc limit 1)
                         order by sequence desc limit 1
                        """,
                        contractId,
                        ScorecardComputed.class);
        ContractRow row =
                ContractRow.version(contractId, roster.contractVersion())
                        .orElseThrow(Problem::notFound);
        return new Results(documents.versions(row), roster, scorecard);
    }

    private <T> Optional<T> announced(String query, String contractId, Class<T> type) {
        return session
                .createNativeQuery(query, String.class)
                .setParameter("contract", contractId)
                .getResultList()
                .stream()
                .findFirst()
                .map(text -> read(text, type));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored announcement cannot be read", e);
        }
    }
}
