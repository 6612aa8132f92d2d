package care.accord.population.store;

import care.accord.population.store.parquet.ByteSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.MessageDigest;

/// The rows of one table and shard, in order of arrival: in memory while they fit there, in a scratch file otherwise. A row
/// is preceded by its length and the number of its person.
final class StagedRows {
    static final int HEADER = 8;
    private static final int HASH = 32;

    private final Path file;
    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] hash = new byte[HASH];
    private final ContentSum content = new ContentSum();
    private final ByteSink memory = new ByteSink();
    private long spilled;
    private long rows;
    private long allowedCents;
    private long paidCents;

    StagedRows(Path file) {
        this.file = file;
    }

    /// Takes a row.
    void add(int person, Row row) {
        ByteSink bytes = row.bytes();
        sha256.update(bytes.array(), 0, bytes.size());
        try {
            sha256.digest(hash, 0, HASH);
        } catch (DigestException e) {
            throw new IllegalStateException("A SHA-256 has 32 bytes", e);
        }
        content.addRow(hash);
        rows++;
        allowedCents = Math.addExact(allowedCents, row.allowedCents());
        paidCents = Math.addExact(paidCents, row.paidCents());
        keep(person, bytes.array(), 0, bytes.size());
    }

    /// Takes a row that is counted elsewhere.
    void keep(int person, byte[] bytes, int offset, int length) {
        memory.putInt(length);
        memory.putInt(person);
        memory.put(bytes, offset, length);
    }

    /// Moves what is in memory to the scratch file.
    void spill() throws IOException {
        if (memory.size() == 0) {
            return;
        }
        try (OutputStream out =
                Files.newOutputStream(
                        file,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND)) {
            out.write(memory.array(), 0, memory.size());
        }
        spilled += memory.size();
        memory.clear();
    }

    long size() {
        return spilled + memory.size();
    }

    int inMemorySize() {
        return memory.size();
    }

    /// All rows as one array, valid up to [#size]: those of the scratch file are read into the given one if it is large
    /// enough.
    byte[] inMemory(byte[] room) throws IOException {
        if (spilled == 0) {
            return memory.array();
        }
        int size = Math.toIntExact(size());
        byte[] all = room.length < size ? new byte[size + size / 4] : room;
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(all, 0, (int) spilled);
        }
        System.arraycopy(memory.array(), 0, all, (int) spilled, memory.size());
        return all;
    }

    /// Reads the rows once more in order of arrival, when all of them are in the scratch file.
    void forEach(RowConsumer consumer) throws IOException {
        spill();
        try (var in =
                new java.io.DataInputStream(
                        new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            byte[] buffer = new byte[1 << 12];
            for (long read = 0; read < spilled; ) {
                int length = Integer.reverseBytes(in.readInt());
                int person = Integer.reverseBytes(in.readInt());
                if (length > buffer.length) {
                    buffer = new byte[length * 2];
                }
                in.readFully(buffer, 0, length);
                consumer.take(person, buffer, length);
                read += HEADER + length;
            }
        }
    }

    /// Takes the bytes of a row, which the next one overwrites.
    @FunctionalInterface
    interface RowConsumer {
        void take(int person, byte[] bytes, int length) throws IOException;
    }

    static OutputStream buffered(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path), 1 << 17);
    }

    /// Gives room back once the rows are where they belong.
    void forget() throws IOException {
        memory.release();
        spilled = 0;
        Files.deleteIfExists(file);
    }

    Totals totals() {
        return new Totals(rows, content.hex(), allowedCents, paidCents);
    }

    /// What the rows add up to.
    record Totals(long rows, String content, long allowedCents, long paidCents) {}
}
