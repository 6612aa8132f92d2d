package care.accord.metrics.clinical.store;

import care.accord.metrics.clinical.files.PatientSlice;
import care.accord.metrics.measure.fhir.OrganizationRecord;
import care.accord.metrics.store.BulkRows;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hibernate.Session;

/// Clinical records by person: written by a feed, read by a run. Every method works in the tenant's transaction under way and
/// sees only what that tenant sent.
@ApplicationScoped
public class ClinicalRecordStore {
    private final Session session;

    @Inject
    ClinicalRecordStore(Session session) {
        this.session = session;
    }

    /// Stores a feed's records; they count from the commit of this transaction on.
    public void save(String tenant, String feedId, long sequence, Stream<PatientSlice> patients) {
        BulkRows.insert(
                session,
                "clinical_record",
                "tenant_id, feed_id, patient, sequence, person_id, resources, content",
                rows ->
                        patients.forEach(slice ->
                                rows.add(
                                        tenant,
                                        feedId,
                                        slice.patient(),
                                        sequence,
                                        slice.memberId().orElse(null),
                                        slice.resources(),
                                        slice.gzipped())));
    }

    /// The member ids under which earlier feeds introduced these Patients; blank for those that carried none.
    public Map<String, String> knownPatients(Set<String> patients) {
        Map<String, String> known = new HashMap<>();
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select distinct on (patient) patient, coalesce(person_id, '') from clinical_record
                                 where patient = any(:patients) order by patient, sequence desc
                                """,
                                Tuple.class)
                        .setParameter("patients", patients.toArray(String[]::new))
                        .getResultList();
        rows.forEach(row -> known.put(row.get(0, String.class), row.get(1, String.class)));
        return known;
    }

    /// Ids of the feeds that brought anything about these members, in order of arrival.
    public List<String> feedsAbout(List<BeneficiaryId> members) {
        return session.createNativeQuery(
                        """
                        select feed_id from clinical_record where person_id = any(:members)
                         group by feed_id order by min(sequence)
                        """,
                        String.class)
                .setParameter("members", values(members))
                .getResultList();
    }

    /// What the tenant sent about these members in the named feeds.
    public Map<BeneficiaryId, OrganizationRecord> records(
            String tenant, List<BeneficiaryId> members, Set<String> feeds) {
        Map<BeneficiaryId, List<String>> resources = new HashMap<>();
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select person_id, feed_id, content from clinical_record
                                 where person_id = any(:members) order by person_id, sequence, patient
                                """,
                                Tuple.class)
                        .setParameter("members", values(members))
                        .getResultList();
        for (Tuple row : rows) {
            if (feeds.contains(row.get(1, String.class))) {
                resources
                        .computeIfAbsent(
                                new BeneficiaryId(row.get(0, String.class)), _ -> new ArrayList<>())
                        .addAll(lines(row.get(2, byte[].class)));
            }
        }
        Map<BeneficiaryId, OrganizationRecord> records = new HashMap<>();
        resources.forEach((id, texts) -> records.put(id, new OrganizationRecord(tenant, texts)));
        return records;
    }

    private static String[] values(List<BeneficiaryId> members) {
        return members.stream().map(BeneficiaryId::value).toArray(String[]::new);
    }

    private static List<String> lines(byte[] gzipped) {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A stored clinical record cannot be unpacked", e);
        }
    }
}
