package care.accord.metrics.clinical.store;

import care.accord.metrics.matching.CrosswalkStatement;
import care.accord.metrics.matching.Identifier;
import care.accord.metrics.matching.MatchingRule;
import care.accord.metrics.matching.MemberKey;
import care.accord.metrics.store.BulkRows;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What an organization says of identifiers; the latest statement of each counts. Every method works in the tenant's
/// transaction under way and sees only what that tenant said.
@ApplicationScoped
public class Crosswalks {
    private static final String COUNTS =
            """
            c.member_id is not null
               and not exists (select 1 from patient_crosswalk l where l.system = c.system
                   and l.value = c.value and l.payer = c.payer and l.sequence > c.sequence)
            """;

    private final Session session;

    @Inject
    Crosswalks(Session session) {
        this.session = session;
    }

    /// Adds the statements of a feed; they count from the commit of this transaction on.
    public void save(String tenant, long sequence, List<CrosswalkStatement> statements) {
        BulkRows.insert(
                session,
                "patient_crosswalk",
                "tenant_id, system, value, payer, sequence, member_id",
                rows ->
                        statements.forEach(statement ->
                                rows.add(
                                        tenant,
                                        statement.identifier().system(),
                                        statement.identifier().value(),
                                        statement.payer(),
                                        sequence,
                                        statement
                                                .member()
                                                .map(BeneficiaryId::value)
                                                .orElse(null))));
    }

    /// The latest feed of statements, 0 before the first.
    public long latest() {
        return session.createNativeQuery(
                        "select coalesce(max(sequence), 0) from patient_crosswalk", Long.class)
                .getSingleResult();
    }

    /// Identifiers that lead to these members of a payer.
    public List<MemberKey> leadingTo(String payer, Collection<BeneficiaryId> members) {
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select c.system, c.value, c.member_id from patient_crosswalk c
                                 where c.payer = :payer and c.member_id = any(:members) and
                                """
                                        + COUNTS,
                                Tuple.class)
                        .setParameter("payer", payer)
                        .setParameter(
                                "members",
                                members.stream().map(BeneficiaryId::value).toArray(String[]::new))
                        .getResultList();
        return rows.stream()
                .map(row ->
                        MatchingRule.CROSSWALK.key(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                new BeneficiaryId(row.get(2, String.class))))
                .toList();
    }

    /// Identifier to member id; of several payers that of the first.
    public Map<Identifier, String> of(Collection<Identifier> identifiers) {
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select c.system, c.value, c.member_id from patient_crosswalk c
                                 where c.value = any(:values) and
                                """
                                        + COUNTS
                                        + " order by c.payer desc",
                                Tuple.class)
                        .setParameter(
                                "values",
                                identifiers.stream()
                                        .map(Identifier::value)
                                        .distinct()
                                        .toArray(String[]::new))
                        .getResultList();
        Map<Identifier, String> members = new HashMap<>();
        rows.forEach(row ->
                members.put(
                        new Identifier(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, String.class)));
        return members;
    }
}
