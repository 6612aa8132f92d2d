package care.accord.metrics.record.store;

import care.accord.metrics.record.PatientHistory;
import care.accord.metrics.record.ResourceVersion;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.Arrivals.Arrival;
import care.accord.metrics.record.store.Arrivals.Move;
import care.accord.metrics.record.store.ClinicalManifest.RecordFile;
import care.accord.metrics.record.store.ClinicalManifest.ShardFiles;
import care.accord.population.store.depot.Depot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes a snapshot on top of another, shard by shard. A patient who is spoken of gets a block with all of the history, which
/// takes the place of the older one; when a shard has many files, its blocks are copied into one.
final class Publication implements AutoCloseable {
    /// Files of a shard, beyond which they are made one.
    private static final int MOST_FILES = 8;

    private static final int HASH_SHOWN = 16;

    private final Depot depot;
    private final String tenant;
    private final Path scratch;
    private final List<ShardFiles> before;
    private final Map<Integer, ShardIndex> open = new HashMap<>();

    Publication(Depot depot, String tenant, Path scratch, List<ShardFiles> before) {
        this.depot = depot;
        this.tenant = tenant;
        this.scratch = scratch;
        this.before = before;
    }

    List<ShardFiles> publish(Arrivals arrivals) throws IOException {
        Map<String, Move> moves = new HashMap<>();
        arrivals.moves().forEach(move -> moves.put(move.patient().patient(), move));
        List<ShardFiles> after = new ArrayList<>();
        for (int shard = 0; shard < before.size(); shard++) {
            after.add(publish(shard, arrivals, moves));
            if (moves.isEmpty()) {
                // Nobody comes from another shard, so no more than one is looked at.
                close();
            }
        }
        return after;
    }

    private ShardIndex index(int shard) throws IOException {
        ShardIndex index = open.get(shard);
        if (index == null) {
            index = ShardIndex.open(depot, tenant, before.get(shard));
            open.put(shard, index);
        }
        return index;
    }

    @Override
    public void close() throws IOException {
        for (ShardIndex index : open.values()) {
            index.close();
        }
        open.clear();
    }

    private ShardFiles publish(int shard, Arrivals arrivals, Map<String, Move> moves)
            throws IOException {
        Path path = scratch.resolve("records-%05d".formatted(shard));
        ShardIndex index = index(shard);
        try (RecordFileWriter file = new RecordFileWriter(path)) {
            arrivals.inShard(
                    shard,
                    arrival ->
                            take(
                                    arrival,
                                    arrivals.deletions(),
                                    former(arrival, moves, index),
                                    file));
            Set<String> done = file.patients();
            for (Move move : moves.values()) {
                StoredPatient patient = move.patient();
                boolean here = ClinicalStore.shardOf(patient.person()) == shard;
                if (here && !done.contains(patient.patient())) {
                    file.add(patient, without(arrivals.deletions(), historyAt(move)));
                }
            }
            leave(shard, moves, index, file);
            delete(arrivals.deletions(), index, file);
            return file.isEmpty() ? before.get(shard) : keep(shard, index, file);
        }
    }

    /// @param history empty, or what was known
    private record Former(PatientHistory history, boolean moved) {}

    private Former former(Arrival arrival, Map<String, Move> moves, ShardIndex index)
            throws IOException {
        Move move = moves.get(arrival.patient().patient());
        return move == null
                ? new Former(index.history(arrival.patient().patient()), false)
                : new Former(historyAt(move), true);
    }

    private PatientHistory historyAt(Move move) throws IOException {
        return index(ClinicalStore.shardOf(move.from())).history(move.patient().patient());
    }

    private static void take(
            Arrival arrival, List<ResourceVersion> deletions, Former former, RecordFileWriter file)
            throws IOException {
        PatientHistory brought = former.history().with(arrival.brought());
        PatientHistory now = without(deletions, brought);
        if (former.moved() || !now.equals(former.history())) {
            file.add(arrival.patient(), now);
        }
    }

    private static void leave(
            int shard, Map<String, Move> moves, ShardIndex index, RecordFileWriter file) {
        for (Move move : moves.values()) {
            boolean elsewhere = ClinicalStore.shardOf(move.patient().person()) != shard;
            if (elsewhere && index.entry(move.patient().patient()).isPresent()) {
                file.leave(move.patient().patient());
            }
        }
    }

    /// Resources are known by type and id alone, so all records of the shard are looked through.
    private static void delete(
            List<ResourceVersion> deletions, ShardIndex index, RecordFileWriter file)
            throws IOException {
        if (deletions.isEmpty()) {
            return;
        }
        Set<String> done = file.patients();
        for (String patient : index.patients()) {
            if (!done.contains(patient)) {
                PatientHistory history = index.history(patient);
                PatientHistory now = without(deletions, history);
                if (!now.equals(history)) {
                    file.add(
                            new StoredPatient(patient, index.entry(patient).orElseThrow().person()),
                            now);
                }
            }
        }
    }

    private static PatientHistory without(List<ResourceVersion> deletions, PatientHistory history) {
        return history.with(
                deletions.stream().filter(deletion -> history.knows(deletion.key())).toList());
    }

    private ShardFiles keep(int shard, ShardIndex index, RecordFileWriter file) throws IOException {
        List<RecordFile> files = new ArrayList<>(before.get(shard).files());
        if (files.size() + 1 > MOST_FILES) {
            Set<String> done = file.patients();
            for (String patient : index.patients()) {
                if (!done.contains(patient)) {
                    file.copy(index.entry(patient).orElseThrow(), index.block(patient));
                }
            }
            files.clear();
        }
        RecordFileWriter.Written written = file.finish();
        String name =
                "clinical/files/records-%05d-%s.tsv.gz"
                        .formatted(shard, written.sha256().substring(0, HASH_SHOWN));
        depot.keep(written.path(), tenant + "/" + name);
        files.add(new RecordFile(name, written.indexAt(), written.bytes(), written.indexSha256()));
        return index.with(written.entries(), files);
    }
}
