package care.accord.benchmarks.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs every step at every size and reports. Exit code 0 when all answers agree, whether or not targets are met; the table
/// says which are.
public final class AttributionBench {
    private static final List<String> STEPS =
            List.of("generate", "ingest", Size.INGEST_AGAIN, "engine");

    private static final List<String> PEERS = List.of("duckdb", "postgresql");

    /// Claims, the store and its scratch files, two databases and the files between them.
    private static final long BYTES_PER_LINE = 1_000;

    private final PrintStream out;
    private final Options options;

    private AttributionBench(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    public static int run(PrintStream out, List<String> arguments) throws Exception {
        Options options = Options.of(arguments);
        new AttributionBench(out, options).run();
        return 0;
    }

    private void run() throws IOException, InterruptedException {
        requireRoom();
        List<Size> sizes = new ArrayList<>();
        for (long lines : options.sizes()) {
            Size size = measure(lines);
            Report.table(size).forEach(out::println);
            if (!sizes.isEmpty()) {
                Report.growth(sizes.getLast(), size).forEach(out::println);
            }
            sizes.add(size);
        }
        if (options.json().isPresent()) {
            Files.writeString(options.json().get(), Report.json(sizes));
        }
    }

    private void requireRoom() throws IOException {
        long needed = options.sizes().getLast() * BYTES_PER_LINE;
        long free = Files.getFileStore(options.folder()).getUsableSpace();
        out.printf(
                Locale.ROOT,
                "Up to %,d MB are needed in %s, where %,d MB are free; all of it is removed"
                        + " afterwards.%n",
                needed >> 20,
                options.folder(),
                free >> 20);
        if (free < needed) {
            throw new IllegalArgumentException(
                    "There is not enough room in %s: free some, name another --folder or ask for fewer --lines"
                            .formatted(options.folder()));
        }
    }

    private Size measure(long lines) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(options.folder(), "accord-bench");
        Place place = new Place(folder);
        Thread tidy = new Thread(() -> removeQuietly(place));
        Runtime.getRuntime().addShutdownHook(tidy);
        try {
            Map<String, Measured> steps = new LinkedHashMap<>();
            Map<String, Double> facts = new LinkedHashMap<>();
            boolean beside = lines <= options.peers();
            List<String> wanted = new ArrayList<>(STEPS);
            wanted.addAll(beside ? PEERS : List.of());
            for (String step : wanted) {
                String title = String.format(Locale.ROOT, "%,d lines: %s", lines, step);
                List<String> arguments =
                        List.of(
                                step,
                                folder.toString(),
                                Long.toString(options.seed()),
                                Long.toString(lines));
                for (String line : new Child(out, title, Heap.of(step, lines)).run(arguments)) {
                    understand(line, steps, facts);
                }
            }
            Path ours = place.answers("engine");
            SameAnswers same = SameAnswers.of(ours, beside ? place.answers("duckdb") : ours);
            if (beside) {
                SameAnswers.of(ours, place.answers("postgresql"));
            }
            return new Size(
                    lines,
                    same.beneficiaries(),
                    same.assigned(),
                    facts.getOrDefault("standing", 0.0).longValue(),
                    facts.getOrDefault("floor", 0.0),
                    steps);
        } finally {
            place.remove();
            Runtime.getRuntime().removeShutdownHook(tidy);
        }
    }

    private static void understand(
            String line, Map<String, Measured> steps, Map<String, Double> facts) {
        if (Measured.isLine(line)) {
            Measured measured = Measured.of(line);
            steps.put(measured.step(), measured);
        } else if (line.startsWith("floor\t") || line.startsWith("standing\t")) {
            int tab = line.indexOf('\t');
            facts.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
    }

    /// When the run is interrupted; a file that is still being written keeps its folder.
    private static void removeQuietly(Place place) {
        try {
            place.remove();
        } catch (IOException e) {
            System.err.println("bench: " + place.folder() + " could not be removed");
        }
    }
}
