package care.accord.metrics.record.files;

import care.accord.metrics.record.ResourceVersion;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Resources on disk, a line each with the Patient they are about. Where lines are asked for by where they lie, only that is in
/// memory.
final class FeedSpill implements AutoCloseable {
    private static final int FIELDS = 5;

    private final Path path;
    private final OutputStream out;
    private final Map<String, Slice> shared = new HashMap<>();
    private long written;

    /// Where a line lies.
    record Slice(long offset, int length) {}

    /// A line.
    ///
    /// @param patient as the resource names it; blank for what people share
    record Spilled(String patient, ResourceVersion version) {}

    /// Takes lines as they are read.
    @FunctionalInterface
    interface Each {
        void take(Spilled spilled) throws IOException;
    }

    FeedSpill(Path path) throws IOException {
        this.path = path;
        out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    Slice add(String patient, ResourceVersion version) throws IOException {
        String line =
                String.join(
                        "\t",
                        patient,
                        version.key(),
                        version.lastUpdated().map(Instant::toString).orElse(""),
                        Long.toString(version.position()),
                        version.json().orElse(""));
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        Slice slice = new Slice(written, bytes.length);
        out.write(bytes);
        written += bytes.length;
        if (patient.isEmpty()) {
            shared.put(version.key(), slice);
        }
        return slice;
    }

    /// Where something people share lies; the last of its key.
    Optional<Slice> shared(String key) {
        return Optional.ofNullable(shared.get(key));
    }

    boolean sharesAnything() {
        return !shared.isEmpty();
    }

    /// Every line in the order in which they were added.
    void read(Instant received, Each each) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.take(spilled(line, received));
            }
        }
    }

    /// One line.
    Spilled read(Slice slice, Instant received) throws IOException {
        byte[] bytes = new byte[slice.length()];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(slice.offset());
            file.readFully(bytes);
        }
        try (InputStream in = new ByteArrayInputStream(bytes);
                BufferedReader line =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return spilled(String.valueOf(line.readLine()), received);
        }
    }

    private static Spilled spilled(String line, Instant received) {
        String[] fields = line.split("\t", FIELDS);
        return new Spilled(
                fields[0],
                new ResourceVersion(
                        fields[1],
                        Optional.of(fields[2]).filter(time -> !time.isEmpty()).map(Instant::parse),
                        received,
                        Long.parseLong(fields[3]),
                        Optional.of(fields[4])));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
