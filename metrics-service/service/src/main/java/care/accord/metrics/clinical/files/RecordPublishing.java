package care.accord.metrics.clinical.files;

import care.accord.metrics.record.store.Arrivals;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.servicekit.tidying.PublishingLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/// Publishes clinical records while nobody tidies the organization's files.
@ApplicationScoped
public class RecordPublishing {
    private final ClinicalStore store;
    private final PublishingLock lock;

    @Inject
    RecordPublishing(ClinicalStore store, PublishingLock lock) {
        this.store = store;
        this.lock = lock;
    }

    /// Adds what arrives to a snapshot that was published; nobody sees the new one yet.
    ///
    /// @param before its id, none for a first one
    public ClinicalManifest publish(String tenant, Optional<String> before, Arrivals arrivals) {
        Optional<ClinicalManifest> parent = before.flatMap(id -> store.find(tenant, id));
        return lock.publishing(tenant, () -> store.publish(tenant, parent, arrivals));
    }
}
