package care.accord.metrics.clinical.files;

import care.accord.metrics.record.store.ClinicalStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where clinical records lie: a place as the population store's, which this service alone reads and writes.
class ClinicalStores {
    @Produces
    @Singleton
    ClinicalStore store(@ConfigProperty(name = "accord.clinical-store") String location) {
        return ClinicalStore.at(location);
    }
}
