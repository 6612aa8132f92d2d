package care.accord.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/// Measures work in this process, or in another one that it waits for.
final class Meter {
    private static final double NANOS = 1e9;

    /// Short work is repeated until it took so long in total, so that the clock's grain does not matter.
    private static final double LONG_ENOUGH_SECONDS = 2;

    private static final int MOST_REPEATS = 400;

    private final PrintStream out;
    private final LongSupplier cpuNanos;
    private final Path status;

    private Meter(PrintStream out, LongSupplier cpuNanos, Path status) {
        this.out = out;
        this.cpuNanos = cpuNanos;
        this.status = status;
    }

    /// Work that throws what it must.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /// Of this process with all its threads: compiler and collector included.
    static Meter ofThisProcess(PrintStream out) {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Meter(out, system::getProcessCpuTime, Path.of("/proc/self/status"));
    }

    /// Of a server with everything it starts, and the memory of the process that works for us.
    static Meter ofServer(PrintStream out, long server, long worker) {
        return new Meter(
                out,
                () -> ProcessTime.nanos(server),
                Path.of("/proc", Long.toString(worker), "status"));
    }

    void once(String step, Work work) throws Exception {
        measure(step, work, 1);
    }

    /// The average of as many repeats as make it long enough.
    void repeated(String step, Work work) throws Exception {
        repeated(step, 1, work);
    }

    /// The same after the work was done so many times, so that what is measured is compiled.
    void repeated(String step, int before, Work work) throws Exception {
        for (int time = 1; time < before; time++) {
            work.run();
        }
        long began = System.nanoTime();
        work.run();
        double once = Math.max((System.nanoTime() - began) / NANOS, 1e-6);
        measure(step, work, (int) Math.clamp(LONG_ENOUGH_SECONDS / once, 1, MOST_REPEATS));
    }

    private void measure(String step, Work work, int times) throws Exception {
        long cpu = cpuNanos.getAsLong();
        long wall = System.nanoTime();
        for (int time = 0; time < times; time++) {
            work.run();
        }
        double wallSeconds = (System.nanoTime() - wall) / NANOS / times;
        double cpuSeconds = (cpuNanos.getAsLong() - cpu) / NANOS / times;
        out.println(new Measured(step, cpuSeconds, wallSeconds, peakBytes()).line());
    }

    private long peakBytes() {
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
