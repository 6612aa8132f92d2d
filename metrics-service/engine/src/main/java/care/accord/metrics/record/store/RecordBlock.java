package care.accord.metrics.record.store;

import care.accord.metrics.record.PatientHistory;
import care.accord.metrics.record.ResourceVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A patient's history as a block of a file: tab-separated lines of patient, resource, last updated, received, position and the
/// resource as received (nothing when deleted), as a gzip member of its own. A file of such blocks is a gzip file that any tool
/// unpacks.
final class RecordBlock {
    private static final int FIELDS = 6;

    private RecordBlock() {}

    static String lines(String patient, PatientHistory history) {
        StringBuilder lines = new StringBuilder();
        for (ResourceVersion version : history.versions()) {
            lines.append(patient)
                    .append('\t')
                    .append(version.key())
                    .append('\t')
                    .append(version.lastUpdated().map(Instant::toString).orElse(""))
                    .append('\t')
                    .append(version.received())
                    .append('\t')
                    .append(version.position())
                    .append('\t')
                    .append(version.json().orElse(""))
                    .append('\n');
        }
        return lines.toString();
    }

    static PatientHistory history(String lines) {
        List<ResourceVersion> versions = new ArrayList<>();
        lines.lines()
                .forEach(line -> {
                    String[] fields = line.split("\t", FIELDS);
                    versions.add(
                            new ResourceVersion(
                                    fields[1],
                                    Optional.of(fields[2])
                                            .filter(time -> !time.isEmpty())
                                            .map(Instant::parse),
                                    Instant.parse(fields[3]),
                                    Long.parseLong(fields[4]),
                                    Optional.of(fields[5]).filter(json -> !json.isEmpty())));
                });
        return new PatientHistory(versions);
    }

    static byte[] pack(String lines) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// @throws IOException if the bytes are not those that were packed
    static String unpack(byte[] packed) throws IOException {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
