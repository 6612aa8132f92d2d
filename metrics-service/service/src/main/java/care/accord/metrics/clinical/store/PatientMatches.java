package care.accord.metrics.clinical.store;

import care.accord.metrics.matching.MatchingRule;
import care.accord.metrics.matching.PatientMatch;
import care.accord.metrics.store.BulkRows;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/// Who an organization's patients are among the members of its contracts, as of each contract's latest run. Every method works
/// in the tenant's transaction under way.
@ApplicationScoped
public class PatientMatches {
    /// A patient's outcome over all contracts: ambiguous in one is ambiguous, and matched in one is matched otherwise.
    private static final String OUTCOMES =
            """
            select p.row_number, p.patient,
                   case when max(cardinality(m.members)) > 1 then 'ambiguous'
                        when max(cardinality(m.members)) = 1 then 'matched' else 'unmatched' end as outcome,
                   array(select distinct r.rule from patient_match m2, unnest(m2.rules) as r(rule)
                          where m2.patient = p.patient order by 1) as rules,
                   array(select distinct r.member from patient_match m3, unnest(m3.members) as r(member)
                          where m3.patient = p.patient order by 1) as members,
                   exists (select 1 from patient_identifier i where i.patient = p.patient
                       and (i.system = 'http://hl7.org/fhir/sid/us-mbi' or i.system = 'urn:accord:member-id'
                            or i.system like 'urn:accord:member-id:%'
                            or exists (select 1 from patient_crosswalk c where c.system = i.system and c.value = i.value)))
                       as identified
              from clinical_patient p left join patient_match m on m.patient = p.patient
             where p.row_number > :after
             group by p.row_number, p.patient
            """;

    private final Session session;

    @Inject
    PatientMatches(Session session) {
        this.session = session;
    }

    /// A patient and who that is.
    ///
    /// @param row names the patient in URLs
    /// @param outcome `matched`, `ambiguous` or `unmatched`
    /// @param rules by which identifiers led anywhere
    /// @param members whom they led to
    /// @param identified whether the patient carries any identifier that a rule knows
    public record PatientOutcome(
            long row,
            String patient,
            String outcome,
            List<String> rules,
            List<String> members,
            boolean identified) {
        @Override
        public String toString() {
            return "PatientOutcome[withheld]";
        }
    }

    /// How many patients have an outcome.
    public record OutcomeCount(String outcome, long patients) {}

    /// Writes down who is who in a contract; what was written before does not count any more.
    public void replace(
            String tenant, String contractId, String payer, Map<String, PatientMatch> matches) {
        session.createNativeMutationQuery("delete from patient_match where contract_id = :contract")
                .setParameter("contract", contractId)
                .executeUpdate();
        BulkRows.insert(
                session,
                "patient_match",
                "tenant_id, contract_id, patient, payer, rules, members",
                rows ->
                        matches.forEach((patient, match) ->
                                rows.add(
                                        tenant,
                                        contractId,
                                        patient,
                                        payer,
                                        match.rules().stream().map(MatchingRule::word).toList(),
                                        members(match))));
    }

    private static List<String> members(PatientMatch match) {
        Collection<BeneficiaryId> members =
                switch (match) {
                    case PatientMatch.Matched matched -> List.of(matched.member());
                    case PatientMatch.Ambiguous ambiguous -> ambiguous.members();
                };
        return members.stream().sorted().map(BeneficiaryId::value).toList();
    }

    /// Patients in the order in which they were first heard of.
    ///
    /// @param outcome to list these alone
    public List<PatientOutcome> list(Optional<String> outcome, int limit, long after) {
        List<Tuple> rows =
                session.createNativeQuery(
                                "select * from ("
                                        + OUTCOMES
                                        + """
                                        ) o where :outcome in ('', o.outcome) order by o.row_number limit :most
                                        """,
                                Tuple.class)
                        .setParameter("outcome", outcome.orElse(""))
                        .setParameter("after", after)
                        .setParameter("most", limit)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new PatientOutcome(
                                row.get(0, Long.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                List.of(row.get(3, String[].class)),
                                List.of(row.get(4, String[].class)),
                                row.get(5, Boolean.class)))
                .toList();
    }

    /// How many patients are matched, ambiguous and unmatched.
    public List<OutcomeCount> count() {
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select w.outcome, count(o.outcome) from (values ('matched'), ('ambiguous'), ('unmatched')) w (outcome)
                                  left join (
                                """
                                        + OUTCOMES
                                        + ") o on o.outcome = w.outcome group by w.outcome order by w.outcome",
                                Tuple.class)
                        .setParameter("after", 0L)
                        .getResultList();
        return rows.stream()
                .map(row -> new OutcomeCount(row.get(0, String.class), row.get(1, Long.class)))
                .toList();
    }
}
