package care.accord.metrics.clinical.store;

import care.accord.metrics.matching.Identifier;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.store.BulkRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/// An organization's patients and what identifies them. Every method works in the tenant's transaction under way and sees only
/// what that tenant sent.
@ApplicationScoped
public class ClinicalPatients {
    private final Session session;

    @Inject
    ClinicalPatients(Session session) {
        this.session = session;
    }

    /// The id of the tenant's latest clinical snapshot.
    public Optional<String> snapshot() {
        return session
                .createNativeQuery("select snapshot_id from clinical_snapshot", String.class)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// Lets a snapshot count from the commit of this transaction on, if the one before it still counts.
    ///
    /// @return whether it does
    public boolean advance(String tenant, Optional<String> before, Counted snapshot) {
        if (before.isEmpty()) {
            return session.createNativeMutationQuery(
                                    """
                                    insert into clinical_snapshot (tenant_id, snapshot_id, patients, versions)
                                    values (:tenant, :id, :patients, :versions) on conflict do nothing
                                    """)
                            .setParameter("tenant", tenant)
                            .setParameter("id", snapshot.id())
                            .setParameter("patients", snapshot.patients())
                            .setParameter("versions", snapshot.versions())
                            .executeUpdate()
                    == 1;
        }
        return session.createNativeMutationQuery(
                                """
                                update clinical_snapshot set snapshot_id = :id, patients = :patients, versions = :versions
                                 where snapshot_id = :before
                                """)
                        .setParameter("before", before.get())
                        .setParameter("id", snapshot.id())
                        .setParameter("patients", snapshot.patients())
                        .setParameter("versions", snapshot.versions())
                        .executeUpdate()
                == 1;
    }

    /// A snapshot and how much is in it.
    public record Counted(String id, long patients, long versions) {}

    /// Where the records of these patients lie; nothing of those who are not known.
    public Map<String, StoredPatient> places(Collection<String> patients) {
        List<Tuple> rows =
                session.createNativeQuery(
                                "select patient, person_id from clinical_patient where patient = any(:patients)",
                                Tuple.class)
                        .setParameter("patients", patients.toArray(String[]::new))
                        .getResultList();
        Map<String, StoredPatient> places = new HashMap<>();
        rows.forEach(row -> {
            String patient = row.get(0, String.class);
            places.put(patient, new StoredPatient(patient, row.get(1, String.class)));
        });
        return places;
    }

    /// Where the record of the patient with this row number lies; empty for one of another tenant.
    public Optional<StoredPatient> inRow(long row) {
        return session
                .createNativeQuery(
                        "select patient, person_id from clinical_patient where row_number = :row",
                        Tuple.class)
                .setParameter("row", row)
                .getResultList()
                .stream()
                .findFirst()
                .map(found ->
                        new StoredPatient(found.get(0, String.class), found.get(1, String.class)));
    }

    /// Writes down where the records of new patients lie.
    public void add(String tenant, Collection<StoredPatient> patients) {
        BulkRows.insert(
                session,
                "clinical_patient",
                "tenant_id, patient, person_id",
                rows ->
                        patients.forEach(
                                place -> rows.add(tenant, place.patient(), place.person())));
    }

    /// Writes down where the record of a known patient went.
    public int move(StoredPatient patient) {
        return session.createNativeMutationQuery(
                        "update clinical_patient set person_id = :person where patient = :patient")
                .setParameter("person", patient.person())
                .setParameter("patient", patient.patient())
                .executeUpdate();
    }

    /// Writes down what identifies these patients; what did before does not any more.
    public void identify(String tenant, Map<String, List<Identifier>> patients) {
        session.createNativeMutationQuery(
                        "delete from patient_identifier where patient = any(:patients)")
                .setParameter("patients", patients.keySet().toArray(String[]::new))
                .executeUpdate();
        BulkRows.insert(
                session,
                "patient_identifier",
                "tenant_id, patient, system, value",
                rows ->
                        patients.forEach((patient, identifiers) ->
                                identifiers.stream()
                                        .distinct()
                                        .forEach(one ->
                                                rows.add(
                                                        tenant,
                                                        patient,
                                                        one.system(),
                                                        one.value()))));
    }

    /// The identifiers of patients who carry any of these.
    public Map<String, List<Identifier>> carrying(Collection<Identifier> any) {
        return identifiers(
                "select patient, system, value from patient_identifier where value = any(:values)",
                any.stream().map(Identifier::value).distinct().toArray(String[]::new));
    }

    /// The identifiers of these patients.
    public Map<String, List<Identifier>> of(Collection<String> patients) {
        return identifiers(
                "select patient, system, value from patient_identifier where patient = any(:values)",
                patients.toArray(String[]::new));
    }

    private Map<String, List<Identifier>> identifiers(String query, String[] values) {
        Map<String, List<Identifier>> identifiers = new HashMap<>();
        List<Tuple> rows =
                session.createNativeQuery(query + " order by patient, system, value", Tuple.class)
                        .setParameter("values", values)
                        .getResultList();
        rows.forEach(row ->
                identifiers
                        .computeIfAbsent(row.get(0, String.class), _ -> new ArrayList<>())
                        .add(new Identifier(row.get(1, String.class), row.get(2, String.class))));
        return identifiers;
    }
}
