package care.accord.metrics.record.files;

import care.accord.metrics.record.ResourceVersion;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.files.FeedSpill.Slice;
import care.accord.metrics.record.files.FeedSpill.Spilled;
import care.accord.metrics.record.store.Arrivals;
import care.accord.metrics.record.store.ClinicalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A feed dealt out to a file a shard. What people share, such as a Medication, goes with each patient whose resources refer to
/// it, so that a record is whole by itself.
final class DealtFeed implements Arrivals {
    private static final Pattern REFERENCE =
            Pattern.compile("\"reference\"\\s*:\\s*\"([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})\"");

    private final FeedScan scan;
    private final Function<String, StoredPatient> places;
    private final List<Move> moves;
    private final List<FeedSpill> shards = new ArrayList<>();
    private final List<Map<String, List<Slice>>> patients = new ArrayList<>();

    DealtFeed(FeedScan scan, Path scratch, Function<String, StoredPatient> places, List<Move> moves)
            throws IOException {
        this.scan = scan;
        this.places = places;
        this.moves = List.copyOf(moves);
        for (int shard = 0; shard < ClinicalStore.SHARDS; shard++) {
            shards.add(new FeedSpill(scratch.resolve("shard-" + shard)));
            patients.add(new TreeMap<>());
        }
        scan.spill().read(scan.received(), this::deal);
        for (FeedSpill shard : shards) {
            shard.close();
        }
    }

    private void deal(Spilled spilled) throws IOException {
        if (spilled.patient().isEmpty()) {
            return;
        }
        StoredPatient patient = places.apply(scan.patient(spilled.patient()));
        deal(patient, spilled.version());
        if (scan.spill().sharesAnything()) {
            Matcher references = REFERENCE.matcher(spilled.version().json().orElse(""));
            while (references.find()) {
                Optional<Slice> shared = scan.spill().shared(references.group(1));
                if (shared.isPresent()) {
                    deal(patient, scan.spill().read(shared.get(), scan.received()).version());
                }
            }
        }
    }

    private void deal(StoredPatient patient, ResourceVersion version) throws IOException {
        int shard = ClinicalStore.shardOf(patient.person());
        Slice slice = shards.get(shard).add(patient.patient(), version);
        patients.get(shard).computeIfAbsent(patient.patient(), _ -> new ArrayList<>()).add(slice);
    }

    @Override
    public void inShard(int shard, Each each) throws IOException {
        Instant received = scan.received();
        for (Map.Entry<String, List<Slice>> patient : patients.get(shard).entrySet()) {
            List<ResourceVersion> brought = new ArrayList<>();
            for (Slice slice : patient.getValue()) {
                brought.add(shards.get(shard).read(slice, received).version());
            }
            each.take(new Arrival(places.apply(patient.getKey()), brought));
        }
    }

    @Override
    public List<ResourceVersion> deletions() {
        return scan.deletions();
    }

    @Override
    public List<Move> moves() {
        return moves;
    }
}
