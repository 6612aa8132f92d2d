package care.accord.metrics.clinical.files;

import care.accord.metrics.record.store.ClinicalStore;
import care.accord.population.store.depot.Leftovers;
import care.accord.servicekit.tidying.TidiedStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The store of clinical records, which this service alone publishes in.
@ApplicationScoped
class TidiedRecords implements TidiedStore {
    private final ClinicalStore store;

    @Inject
    TidiedRecords(ClinicalStore store) {
        this.store = store;
    }

    @Override
    public String holds() {
        return "records";
    }

    @Override
    public List<String> tenants() throws IOException {
        return store.tenants();
    }

    @Override
    public Found leftovers(String tenant, Instant before) throws IOException {
        Leftovers leftovers = store.leftovers(tenant, before);
        return new Found() {
            @Override
            public boolean isEmpty() {
                return leftovers.isEmpty();
            }

            @Override
            public Removed remove() throws IOException {
                Leftovers.Removed removed = leftovers.remove();
                return new Removed(removed.files(), removed.bytes());
            }
        };
    }
}
