package care.accord.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The measurements as people read them, and as JSON.
final class Report {
    private static final Map<String, String> TITLES =
            Map.ofEntries(
                    Map.entry("generate", "generate the files"),
                    Map.entry("ingest", "ingest, new process: CSV to snapshot"),
                    Map.entry(Size.INGEST_AGAIN, "ingest, warm process: CSV to snapshot"),
                    Map.entry(Size.COLD, "cold data, new process: to answer"),
                    Map.entry(Size.RELOAD, "cold data, warm process: to answer"),
                    Map.entry("warm", "warm: the same run again"),
                    Map.entry("what-if", "what if: other participants, all cores"),
                    Map.entry("duckdb-load", "DuckDB: CSV to table"),
                    Map.entry("duckdb-first", "DuckDB: SQL, first"),
                    Map.entry("duckdb", "DuckDB: SQL again"),
                    Map.entry("postgresql-load", "PostgreSQL: narrow CSV to table"),
                    Map.entry("postgresql-first", "PostgreSQL: SQL, first"),
                    Map.entry("postgresql", "PostgreSQL: SQL again"));

    private Report() {}

    static List<String> table(Size size) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d claim lines (%,d standing), %,d beneficiaries, %,d of them the"
                                + " contract's",
                        size.lines(),
                        size.standingLines(),
                        size.beneficiaries(),
                        size.assigned()));
        lines.add(
                size.hasPeers()
                        ? "Engine, DuckDB and PostgreSQL agree on every beneficiary, row for row."
                        : "Only the engine was asked: so many lines are more than --peers.");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%-40s %10s %10s %9s %14s  %s",
                        "",
                        "CPU-s",
                        "wall-s",
                        "peak MB",
                        "M lines/CPU-s",
                        "target"));
        for (String step : size.measured()) {
            Measured measured = size.step(step);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-40s %10.3f %10.3f %9d %14.2f  %s",
                            title(step),
                            measured.cpuSeconds(),
                            measured.wallSeconds(),
                            measured.peakBytes() >> 20,
                            measured.millionLinesPerCpuSecond(size.lines()),
                            Target.verdict(size, step)));
        }
        lines.add(floor(size));
        if (size.hasPeers()) {
            lines.add(ratios(size, "duckdb"));
            lines.add(ratios(size, "postgresql"));
        }
        return lines;
    }

    /// The engine reads the code of every line; nothing it does can be quicker than that.
    private static String floor(Size size) {
        double seconds = size.standingLines() * (double) Integer.BYTES / size.bytesPerSecond();
        return String.format(
                Locale.ROOT,
                "%-40s %10.4f  reading 4 bytes of every line at %.1f GB/s; the warm run takes %.0f"
                        + " times that",
                "memory bandwidth floor",
                seconds,
                size.bytesPerSecond() / 1e9,
                size.step("warm").cpuSeconds() / seconds);
    }

    private static String ratios(Size size, String peer) {
        return String.format(
                Locale.ROOT,
                "%-40s %.1f times the CPU of a warm run, %.1f times that of a cold one",
                title(peer),
                size.step(peer).cpuSeconds() / size.step("warm").cpuSeconds(),
                size.step(peer).cpuSeconds() / size.step(Size.COLD).cpuSeconds());
    }

    /// CPU per line at the larger size over that at the smaller one.
    static List<String> growth(Size smaller, Size larger) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "Growth of CPU per line from %,d to %,d lines, at most %.1f wanted:",
                        smaller.lines(),
                        larger.lines(),
                        Target.MOST_GROWTH));
        for (String step :
                List.of("ingest", Size.INGEST_AGAIN, Size.COLD, Size.RELOAD, "warm", "what-if")) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-40s %s",
                            title(step),
                            Target.growth(growth(smaller, larger, step))));
        }
        if (larger.hasPeers()) {
            for (String step : List.of("duckdb", "postgresql")) {
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "%-40s %.2f",
                                title(step),
                                growth(smaller, larger, step)));
            }
        }
        double memory =
                (double) larger.step("ingest").peakBytes() / smaller.step("ingest").peakBytes();
        lines.add(
                String.format(
                        Locale.ROOT, "%-40s %s", "peak memory of ingest", Target.growth(memory)));
        return lines;
    }

    private static double growth(Size smaller, Size larger, String step) {
        return smaller.step(step).millionLinesPerCpuSecond(smaller.lines())
                / larger.step(step).millionLinesPerCpuSecond(larger.lines());
    }

    static String json(List<Size> sizes) {
        return "[\n" + String.join(",\n", sizes.stream().map(Report::json).toList()) + "\n]\n";
    }

    private static String json(Size size) {
        List<String> steps = new ArrayList<>();
        for (String name : size.measured()) {
            Measured step = size.step(name);
            steps.add(
                    String.format(
                            Locale.ROOT,
                            "    {\"step\": \"%s\", \"cpuSeconds\": %.6f, \"wallSeconds\": %.6f,"
                                    + " \"peakBytes\": %d, \"target\": \"%s\"}",
                            name,
                            step.cpuSeconds(),
                            step.wallSeconds(),
                            step.peakBytes(),
                            Target.verdict(size, name)));
        }
        return String.format(
                Locale.ROOT,
                "  {\"lines\": %d, \"standingLines\": %d, \"beneficiaries\": %d, \"assigned\": %d,"
                        + " \"memoryBytesPerSecond\": %.0f, \"steps\": [\n"
                        + "%s\n"
                        + "  ]}",
                size.lines(),
                size.standingLines(),
                size.beneficiaries(),
                size.assigned(),
                size.bytesPerSecond(),
                String.join(",\n", steps));
    }

    private static String title(String step) {
        return TITLES.getOrDefault(step, step);
    }
}
