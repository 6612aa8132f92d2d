package care.accord.metrics.record.store;

import care.accord.metrics.record.PatientHistory;
import care.accord.metrics.record.StoredPatient;
import care.accord.population.store.depot.Depot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// An open snapshot. What it is asked of a shard, it keeps the index of. One thread at a time.
public final class ClinicalSnapshot implements AutoCloseable {
    private final Depot depot;
    private final ClinicalManifest manifest;
    private final Map<Integer, ShardIndex> shards = new HashMap<>();

    ClinicalSnapshot(Depot depot, ClinicalManifest manifest) {
        this.depot = depot;
        this.manifest = manifest;
    }

    /// What names everything that is known of a patient: it changes when anything of it does. Empty for somebody unknown.
    public Optional<String> content(StoredPatient patient) {
        return shard(ClinicalStore.shardOf(patient.person()))
                .entry(patient.patient())
                .map(IndexEntry::content);
    }

    /// Hands on the history of each of these patients, one at a time, shard by shard.
    public void read(
            Collection<StoredPatient> patients, BiConsumer<StoredPatient, PatientHistory> each) {
        Map<Integer, List<StoredPatient>> byShard = new TreeMap<>();
        patients.forEach(patient ->
                byShard.computeIfAbsent(
                                ClinicalStore.shardOf(patient.person()), _ -> new ArrayList<>())
                        .add(patient));
        byShard.forEach((shard, inShard) ->
                inShard.forEach(patient -> each.accept(patient, history(shard, patient))));
    }

    private PatientHistory history(int shard, StoredPatient patient) {
        try {
            return shard(shard).history(patient.patient());
        } catch (IOException e) {
            throw new UncheckedIOException("The clinical store cannot be read", e);
        }
    }

    private ShardIndex shard(int shard) {
        return shards.computeIfAbsent(
                shard,
                number -> {
                    try {
                        return ShardIndex.open(
                                depot, manifest.tenant(), manifest.shards().get(number));
                    } catch (IOException e) {
                        throw new UncheckedIOException("The clinical store cannot be read", e);
                    }
                });
    }

    @Override
    public void close() {
        for (ShardIndex shard : shards.values()) {
            try {
                shard.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The clinical store cannot be read", e);
            }
        }
    }
}
