package care.accord.population.files.cclf;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Sorts lines that do not fit into memory: full batches are sorted and written to scratch files, which are then merged.
/// Memory is bounded by one batch and a buffer a file.
final class SpillSorter implements Closeable {
    private static final int MOST_FILES = 256;
    private static final int BUFFER = 1 << 15;

    private final Path folder;
    private final long batchCharacters;
    private final List<Path> runs = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();
    private List<String> batch = new ArrayList<>();
    private long characters;
    private int written;

    /// @param batchCharacters how many characters are kept before a batch is written
    SpillSorter(long batchCharacters) throws IOException {
        folder = Files.createTempDirectory("accord-cclf");
        this.batchCharacters = batchCharacters;
    }

    /// How many scratch files were written.
    int spills() {
        return written;
    }

    void add(String line) throws IOException {
        batch.add(line);
        characters += line.length();
        if (characters > batchCharacters) {
            spill();
        }
    }

    private void spill() throws IOException {
        batch.sort(Comparator.naturalOrder());
        Path run = newRun();
        try (BufferedWriter writer = Files.newBufferedWriter(run, StandardCharsets.ISO_8859_1)) {
            for (String line : batch) {
                writer.write(line);
                writer.write('\n');
            }
        }
        runs.add(run);
        batch = new ArrayList<>();
        characters = 0;
        if (runs.size() >= MOST_FILES) {
            mergeRuns();
        }
    }

    private Path newRun() {
        return folder.resolve("run-" + written++);
    }

    private void mergeRuns() throws IOException {
        Path merged = newRun();
        try (BufferedWriter writer = Files.newBufferedWriter(merged, StandardCharsets.ISO_8859_1)) {
            PriorityQueue<Run> queue = openRuns();
            for (String line = next(queue); line != null; line = next(queue)) {
                writer.write(line);
                writer.write('\n');
            }
        }
        closeRuns();
        for (Path run : runs) {
            Files.delete(run);
        }
        runs.clear();
        runs.add(merged);
    }

    /// All lines in their order, given to the consumer one by one.
    void drain(LineConsumer consumer) throws IOException {
        if (runs.isEmpty()) {
            batch.sort(Comparator.naturalOrder());
            for (String line : batch) {
                consumer.take(line);
            }
            return;
        }
        if (!batch.isEmpty()) {
            spill();
        }
        PriorityQueue<Run> queue = openRuns();
        for (String line = next(queue); line != null; line = next(queue)) {
            consumer.take(line);
        }
        closeRuns();
    }

    interface LineConsumer {
        void take(String line) throws IOException;
    }

    private PriorityQueue<Run> openRuns() throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(run -> run.line));
        for (Path path : runs) {
            Run run = new Run(path);
            open.add(run);
            queue.add(run);
        }
        return queue;
    }

    private static @org.jspecify.annotations.Nullable String next(PriorityQueue<Run> queue)
            throws IOException {
        Run first = queue.poll();
        if (first == null) {
            return null;
        }
        String line = first.line;
        if (first.advance()) {
            queue.add(first);
        }
        return line;
    }

    private void closeRuns() throws IOException {
        for (Run run : open) {
            run.reader.close();
        }
        open.clear();
    }

    /// A sorted sequence and its current line.
    private static final class Run {
        private final BufferedReader reader;
        private String line = "";

        Run(Path file) throws IOException {
            reader =
                    new BufferedReader(
                            new java.io.InputStreamReader(
                                    Files.newInputStream(file), StandardCharsets.ISO_8859_1),
                            BUFFER);
            advance();
        }

        boolean advance() throws IOException {
            String read = reader.readLine();
            line = read == null ? "" : read;
            return read != null;
        }
    }

    @Override
    public void close() throws IOException {
        closeRuns();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
