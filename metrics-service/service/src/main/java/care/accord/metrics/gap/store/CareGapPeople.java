package care.accord.metrics.gap.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/// Who has gaps. Works in the transaction under way.
@ApplicationScoped
public class CareGapPeople {
    private final Session session;

    @Inject
    CareGapPeople(Session session) {
        this.session = session;
    }

    /// Whose gaps are asked for; what is blank or zero is not asked about.
    ///
    /// @param providers each a TIN or NPI or the tenant of a provider organization, all of which a gap has to be of
    /// @param person by number
    /// @param beneficiary by the payer's identifier
    public record Asked(
            List<String> scorecards,
            List<String> measures,
            List<String> statuses,
            List<String> providers,
            long person,
            String beneficiary) {}

    /// The numbers of the people, in their order.
    public List<Long> of(Asked asked) {
        return session.createNativeQuery(
                        """
                        select distinct person from care_gap
                         where scorecard_id in (:scorecards) and measure in (:measures) and status in (:statuses)
                           and array[tin, npi, counterparty_id]::text[] @> cast(:providers as text[])
                           and (:person = 0 or person = :person) and (:beneficiary = '' or beneficiary_id = :beneficiary)
                         order by person
                        """,
                        Long.class)
                .setParameter("scorecards", asked.scorecards())
                .setParameter("measures", asked.measures())
                .setParameter("statuses", asked.statuses())
                .setParameter("providers", asked.providers().toArray(String[]::new))
                .setParameter("person", asked.person())
                .setParameter("beneficiary", asked.beneficiary())
                .getResultList();
    }
}
