package care.accord.benchmarks.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything measured at one number of lines.
///
/// @param beneficiaries for each of whom all that were asked gave the same answer
/// @param assigned how many of them to the contract
/// @param standingLines lines in memory once versions of claims are resolved
/// @param bytesPerSecond at which one thread reads memory
record Size(
        long lines,
        long beneficiaries,
        long assigned,
        long standingLines,
        double bytesPerSecond,
        Map<String, Measured> steps) {
    /// Files to snapshot in a process that has read feeds before.
    static final String INGEST_AGAIN = "ingest-again";

    /// Snapshot to answer: what a new process has to do.
    static final String COLD = "cold";

    /// Snapshot to answer in a process that runs already.
    static final String RELOAD = "reload";

    Size {
        steps = new LinkedHashMap<>(steps);
        Measured load = step(steps, "load");
        Measured first = step(steps, "first");
        steps.put(
                COLD,
                new Measured(
                        COLD,
                        load.cpuSeconds() + first.cpuSeconds(),
                        load.wallSeconds() + first.wallSeconds(),
                        Math.max(load.peakBytes(), first.peakBytes())));
    }

    Measured step(String name) {
        return step(steps, name);
    }

    private static Measured step(Map<String, Measured> steps, String name) {
        Measured measured = steps.get(name);
        if (measured == null) {
            throw new IllegalStateException("The step " + name + " was not measured");
        }
        return measured;
    }

    /// Whether the databases were asked.
    boolean hasPeers() {
        return steps.containsKey("duckdb");
    }

    /// What was measured, in the order in which it is told.
    List<String> measured() {
        return ORDER.stream().filter(steps::containsKey).toList();
    }

    private static final List<String> ORDER =
            List.of(
                    "generate",
                    "ingest",
                    INGEST_AGAIN,
                    COLD,
                    RELOAD,
                    "warm",
                    "what-if",
                    "duckdb-load",
                    "duckdb-first",
                    "duckdb",
                    "postgresql-load",
                    "postgresql-first",
                    "postgresql");
}
