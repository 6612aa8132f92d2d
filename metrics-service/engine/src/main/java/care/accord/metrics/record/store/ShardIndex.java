package care.accord.metrics.record.store;

import care.accord.metrics.record.PatientHistory;
import care.accord.metrics.record.store.ClinicalManifest.RecordFile;
import care.accord.metrics.record.store.ClinicalManifest.ShardFiles;
import care.accord.population.store.depot.Depot;
import care.accord.population.store.depot.DepotFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who is in a shard and where, with its files open.
final class ShardIndex implements AutoCloseable {
    private final List<DepotFile> files = new ArrayList<>();
    private final TreeMap<String, Located> patients = new TreeMap<>();

    private record Located(DepotFile file, String name, IndexEntry entry) {}

    private ShardIndex() {}

    static ShardIndex open(Depot depot, String tenant, ShardFiles shard) throws IOException {
        ShardIndex index = new ShardIndex();
        try {
            for (RecordFile file : shard.files()) {
                index.add(depot.open(tenant + "/" + file.name()), file);
            }
            return index;
        } catch (IOException e) {
            index.close();
            throw e;
        }
    }

    private void add(DepotFile open, RecordFile file) throws IOException {
        files.add(open);
        byte[] packed = open.read(file.indexAt(), Math.toIntExact(file.bytes() - file.indexAt()));
        String found = HexFormat.of().formatHex(RecordBlock.sha256().digest(packed));
        if (!found.equals(file.indexSha256())) {
            throw new IOException(file.name() + " does not have the index that its manifest names");
        }
        RecordBlock.unpack(packed)
                .lines()
                .map(IndexEntry::parse)
                .forEach(entry -> {
                    if (entry.hasLeft()) {
                        patients.remove(entry.patient());
                    } else {
                        patients.put(entry.patient(), new Located(open, file.name(), entry));
                    }
                });
    }

    Iterable<String> patients() {
        return patients.keySet();
    }

    Optional<IndexEntry> entry(String patient) {
        return Optional.ofNullable(patients.get(patient)).map(Located::entry);
    }

    PatientHistory history(String patient) throws IOException {
        Located located = patients.get(patient);
        return located == null
                ? PatientHistory.EMPTY
                : RecordBlock.history(RecordBlock.unpack(block(located)));
    }

    byte[] block(String patient) throws IOException {
        Located located = patients.get(patient);
        if (located == null) {
            throw new IllegalArgumentException("The patient is not in this shard");
        }
        return block(located);
    }

    private static byte[] block(Located located) throws IOException {
        return located.file().read(located.entry().offset(), located.entry().length());
    }

    /// What the shard is with another file behind its own.
    ///
    /// @param files the shard's files, that one among them
    ShardFiles with(Iterable<IndexEntry> later, List<RecordFile> files) {
        Map<String, IndexEntry> now = new TreeMap<>();
        patients.forEach((patient, located) -> now.put(patient, located.entry()));
        later.forEach(entry -> {
            if (entry.hasLeft()) {
                now.remove(entry.patient());
            } else {
                now.put(entry.patient(), entry);
            }
        });
        MessageDigest content = RecordBlock.sha256();
        long versions = 0;
        for (IndexEntry entry : now.values()) {
            content.update(
                    (entry.patient() + " " + entry.content() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            versions += entry.versions();
        }
        return new ShardFiles(
                now.isEmpty() ? "" : HexFormat.of().formatHex(content.digest()),
                now.size(),
                versions,
                files);
    }

    @Override
    public void close() throws IOException {
        for (DepotFile file : files) {
            file.close();
        }
    }
}
