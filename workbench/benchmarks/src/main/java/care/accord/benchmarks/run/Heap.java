package care.accord.benchmarks.run;

import java.util.List;

/// How much memory the process of a step has, as Java options.
final class Heap {
    private static final long BYTES = 512L << 20;

    /// Of a population, its decisions and what is read on the way there.
    private static final long BYTES_PER_LINE = 128;

    /// Whatever the size of the file.
    private static final List<String> OF_INGEST = List.of("-XX:+UseSerialGC", "-Xmx128m");

    private static final List<String> OF_OTHERS =
            List.of("-XX:+UseG1GC", "-XX:MaxRAMPercentage=60");

    private Heap() {}

    static List<String> of(String step, long lines) {
        return switch (step) {
            case "ingest", Size.INGEST_AGAIN -> OF_INGEST;
            case "engine", "expenditures" -> held(lines);
            default -> OF_OTHERS;
        };
    }

    /// Of one size from the beginning and touched before anything is measured, as a service has it that owns its memory. What
    /// the operating system takes to hand out a page is no work of the engine's, and on a virtual machine it is ten
    /// microseconds: six CPU seconds for fifty million lines.
    private static List<String> held(long lines) {
        long megabytes = (BYTES + BYTES_PER_LINE * lines) >> 20;
        return List.of(
                "-XX:+UseG1GC",
                "-Xms" + megabytes + "m",
                "-Xmx" + megabytes + "m",
                "-XX:+AlwaysPreTouch",
                // Only on Linux, and there where the system allows it.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseTransparentHugePages");
    }
}
