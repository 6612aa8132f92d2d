package care.accord.metrics.clinical.files;

import care.accord.metrics.clinical.store.ClinicalPatients;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.ClinicalSnapshot;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an organization sent about one of its patients, as it was known at some time.
@ApplicationScoped
public class SentRecords {
    private final Tenancy tenancy;
    private final ClinicalPatients patients;
    private final ClinicalStore store;

    @Inject
    SentRecords(Tenancy tenancy, ClinicalPatients patients, ClinicalStore store) {
        this.tenancy = tenancy;
        this.patients = patients;
        this.store = store;
    }

    private record Place(String snapshot, StoredPatient patient) {}

    /// The resources that stood at an instant, as received; empty where the organization has no patient in this row.
    public Optional<List<String>> of(String tenant, long row, Instant knownAt) {
        Optional<Place> place =
                tenancy.inTransaction(
                        tenant,
                        () ->
                                patients.inRow(row)
                                        .flatMap(patient ->
                                                patients.snapshot()
                                                        .map(id -> new Place(id, patient))));
        return place.flatMap(found ->
                store.find(tenant, found.snapshot())
                        .map(manifest -> {
                            List<String> resources = new ArrayList<>();
                            try (ClinicalSnapshot snapshot = store.open(manifest)) {
                                snapshot.read(
                                        List.of(found.patient()),
                                        (_, history) -> resources.addAll(history.knownAt(knownAt)));
                            }
                            return resources;
                        }));
    }
}
