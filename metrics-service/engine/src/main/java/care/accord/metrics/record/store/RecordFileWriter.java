package care.accord.metrics.record.store;

import care.accord.metrics.record.PatientHistory;
import care.accord.metrics.record.StoredPatient;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/// Writes blocks one after another and their index behind them.
final class RecordFileWriter implements AutoCloseable {
    private static final int CONTENT_DIGITS = 32;

    private final Path path;
    private final OutputStream out;
    private final TreeMap<String, IndexEntry> entries = new TreeMap<>();
    private final MessageDigest digest = RecordBlock.sha256();
    private long written;

    RecordFileWriter(Path path) throws IOException {
        this.path = path;
        out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    void add(StoredPatient patient, PatientHistory history) throws IOException {
        String lines = RecordBlock.lines(patient.patient(), history);
        String content =
                HexFormat.of()
                        .formatHex(
                                RecordBlock.sha256().digest(lines.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, CONTENT_DIGITS);
        byte[] block = RecordBlock.pack(lines);
        add(
                new IndexEntry(
                        patient.patient(),
                        patient.person(),
                        written,
                        block.length,
                        history.versions().size(),
                        content),
                block);
    }

    /// Takes a block from another file as it is.
    void copy(IndexEntry entry, byte[] block) throws IOException {
        add(
                new IndexEntry(
                        entry.patient(),
                        entry.person(),
                        written,
                        entry.length(),
                        entry.versions(),
                        entry.content()),
                block);
    }

    private void add(IndexEntry entry, byte[] block) throws IOException {
        entries.put(entry.patient(), entry);
        write(block);
    }

    /// Says that the patient's record is in another shard now.
    void leave(String patient) {
        entries.put(patient, IndexEntry.left(patient));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Set<String> patients() {
        return new HashSet<>(entries.keySet());
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        written += bytes.length;
    }

    /// What was written: the file and its entries.
    record Written(
            Path path,
            long indexAt,
            long bytes,
            String indexSha256,
            String sha256,
            Iterable<IndexEntry> entries) {}

    /// Writes the index; nothing is added after it.
    Written finish() throws IOException {
        long indexAt = written;
        StringBuilder lines = new StringBuilder();
        entries.values().forEach(entry -> lines.append(entry.line()).append('\n'));
        byte[] index = RecordBlock.pack(lines.toString());
        write(index);
        out.close();
        return new Written(
                path,
                indexAt,
                written,
                HexFormat.of().formatHex(RecordBlock.sha256().digest(index)),
                HexFormat.of().formatHex(digest.digest()),
                entries.values());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
