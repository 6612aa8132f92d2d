package care.accord.metrics.gap.store;

import care.accord.messages.Parties;
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

/// The numbers by which two parties name people in gaps: they say nothing by themselves and never change. Works in the payer's
/// transaction under way.
@ApplicationScoped
public class PeopleNumbers {
    private final Session session;

    @Inject
    PeopleNumbers(Session session) {
        this.session = session;
    }

    /// Everybody's number; whoever has none gets one.
    public Map<BeneficiaryId, Long> of(Parties parties, Collection<BeneficiaryId> people) {
        Map<BeneficiaryId, Long> numbers = known(parties);
        List<BeneficiaryId> fresh =
                people.stream().filter(person -> !numbers.containsKey(person)).toList();
        if (fresh.isEmpty()) {
            return numbers;
        }
        BulkRows.insert(
                session,
                "measured_person",
                "tenant_id, counterparty_id, beneficiary_id",
                rows ->
                        fresh.forEach(person ->
                                rows.add(parties.payer(), parties.provider(), person.value())));
        return known(parties);
    }

    private Map<BeneficiaryId, Long> known(Parties parties) {
        Map<BeneficiaryId, Long> numbers = new HashMap<>();
        session.createNativeQuery(
                        """
                        select beneficiary_id, number from measured_person
                         where tenant_id = :payer and counterparty_id = :provider
                        """,
                        Tuple.class)
                .setParameter("payer", parties.payer())
                .setParameter("provider", parties.provider())
                .getResultList()
                .forEach(row ->
                        numbers.put(
                                new BeneficiaryId(row.get(0, String.class)),
                                row.get(1, Long.class)));
        return numbers;
    }
}
