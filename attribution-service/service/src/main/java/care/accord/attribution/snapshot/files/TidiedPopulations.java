package care.accord.attribution.snapshot.files;

import care.accord.population.store.PopulationStore;
import care.accord.population.store.depot.Leftovers;
import care.accord.servicekit.tidying.TidiedStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The population store, which this service alone publishes in.
@ApplicationScoped
class TidiedPopulations implements TidiedStore {
    private final PopulationStore store;

    @Inject
    TidiedPopulations(@ConfigProperty(name = "accord.store") String location) {
        store = PopulationStore.at(location);
    }

    @Override
    public String holds() {
        return "populations";
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
