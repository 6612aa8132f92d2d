package care.accord.population.store;

import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.StoredFile;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.snapshot.TenantFolder;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whom the feeds between two snapshots speak of. Reads the dictionaries of the delta files and nothing else.
final class Changes {
    private final PopulationStore store;
    private final TenantFolder folder;

    Changes(PopulationStore store, TenantFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /// The people of all deltas that one snapshot has in its ancestry and the other has not; empty if the ancestry of one
    /// of them is not in the store any more.
    Optional<Set<BeneficiaryId>> between(SnapshotManifest snapshot, SnapshotManifest earlier) {
        Map<String, SnapshotManifest> ancestry = new HashMap<>();
        Map<String, SnapshotManifest> known = new HashMap<>();
        if (!collect(snapshot, ancestry) || !collect(earlier, known)) {
            return Optional.empty();
        }
        Set<StoredFile> deltas = new HashSet<>();
        ancestry.forEach((id, manifest) -> addUnless(known, id, manifest, deltas));
        known.forEach((id, manifest) -> addUnless(ancestry, id, manifest, deltas));
        Set<BeneficiaryId> people = new TreeSet<>();
        for (StoredFile delta : deltas) {
            addPeople(delta, people);
        }
        return Optional.of(people);
    }

    private static void addUnless(
            Map<String, SnapshotManifest> other,
            String id,
            SnapshotManifest manifest,
            Set<StoredFile> deltas) {
        if (!other.containsKey(id)) {
            deltas.addAll(manifest.delta());
        }
    }

    private boolean collect(SnapshotManifest manifest, Map<String, SnapshotManifest> ancestry) {
        if (ancestry.putIfAbsent(manifest.id(), manifest) != null) {
            return true;
        }
        for (String parent : manifest.parents()) {
            Optional<SnapshotManifest> found = store.find(manifest.tenant(), parent);
            if (found.isEmpty() || !collect(found.get(), ancestry)) {
                return false;
            }
        }
        return true;
    }

    private void addPeople(StoredFile delta, Set<BeneficiaryId> people) {
        Table table = Table.of(delta.table());
        List<ColumnSpec> columns = new ArrayList<>(List.of(table.columns().getFirst()));
        if (table.isAboutIdentity()) {
            columns.add(table.column("current_id"));
        }
        try (OpenFile file = folder.open(delta)) {
            for (int group = 0; group < file.groups(); group++) {
                for (ColumnSpec column : columns) {
                    file.dictionary(group, column)
                            .texts()
                            .forEach(id -> people.add(new BeneficiaryId(id)));
                }
            }
        }
    }
}
