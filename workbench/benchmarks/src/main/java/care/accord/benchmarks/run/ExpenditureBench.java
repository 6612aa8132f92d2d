package care.accord.benchmarks.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Adds up what generated claims cost and prints what it took beside attribution of the same claims.
public final class ExpenditureBench {
    private static final List<String> STEPS =
            List.of("generate", "ingest", "engine", "expenditures");

    /// Expenditures from snapshot to answer may take so many times what attribution takes.
    private static final double TARGET = 2;

    private ExpenditureBench() {}

    /// Exit code 0 whether or not the target is met; the last line says so.
    public static int run(PrintStream out, List<String> arguments) throws Exception {
        Options options = Options.of(arguments);
        for (long lines : options.sizes()) {
            print(out, lines, measure(out, options, lines));
        }
        return 0;
    }

    private static Map<String, Measured> measure(PrintStream out, Options options, long lines)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(options.folder(), "accord-bench");
        Place place = new Place(folder);
        try {
            Map<String, Measured> steps = new LinkedHashMap<>();
            for (String step : STEPS) {
                String title = String.format(Locale.ROOT, "%,d lines: %s", lines, step);
                List<String> arguments =
                        List.of(
                                step,
                                folder.toString(),
                                Long.toString(options.seed()),
                                Long.toString(lines));
                for (String line : new Child(out, title, Heap.of(step, lines)).run(arguments)) {
                    if (Measured.isLine(line)) {
                        Measured measured = Measured.of(line);
                        steps.put(measured.step(), measured);
                    }
                }
            }
            return steps;
        } finally {
            place.remove();
        }
    }

    private static void print(PrintStream out, long lines, Map<String, Measured> steps) {
        out.printf(Locale.ROOT, "%n%,d lines%n%-44s %10s %10s%n", lines, "", "CPU-s", "wall-s");
        row(out, "attribution: load", step(steps, "load"));
        row(out, "attribution: first scan", step(steps, "first"));
        row(out, "expenditures: load", step(steps, "cost-load"));
        row(out, "expenditures by type: first scan", step(steps, "cost-first"));
        row(out, "expenditures by type: again", step(steps, "cost-warm"));
        row(out, "expenditures by category: first scan", step(steps, "category-first"));
        row(out, "expenditures by category: again", step(steps, "category-warm"));
        double attribution = cold(steps, "load", "first");
        double expenditures = cold(steps, "cost-load", "cost-first");
        out.printf(
                Locale.ROOT,
                "From snapshot to answer expenditures take %.2f times the CPU of attribution; at most %.0f: %s%n",
                expenditures / attribution,
                TARGET,
                expenditures <= TARGET * attribution ? "met" : "MISSED");
    }

    private static double cold(Map<String, Measured> steps, String load, String first) {
        return step(steps, load).cpuSeconds() + step(steps, first).cpuSeconds();
    }

    private static void row(PrintStream out, String title, Measured measured) {
        out.printf(
                Locale.ROOT,
                "%-44s %10.3f %10.3f%n",
                title,
                measured.cpuSeconds(),
                measured.wallSeconds());
    }

    private static Measured step(Map<String, Measured> steps, String name) {
        return Objects.requireNonNull(steps.get(name), name);
    }
}
