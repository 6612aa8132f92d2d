package care.accord.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Processor time of a process, its children that ended and its children that live, from /proc; nothing elsewhere.
final class ProcessTime {
    private static final long NANOS_PER_TICK = 10_000_000;

    private ProcessTime() {}

    static long nanos(long pid) {
        long ticks = ticks(pid, 4);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(pid).map(ProcessHandle::descendants).orElseGet(Stream::empty)) {
            return (ticks + children.mapToLong(child -> ticks(child.pid(), 2)).sum())
                    * NANOS_PER_TICK;
        }
    }

    /// The first so many of: user time, system time, and both of the children that ended.
    private static long ticks(long pid, int count) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name of the program is in parentheses and may hold blanks.
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int word = 0; word < count; word++) {
                ticks += Long.parseLong(words[11 + word]);
            }
            return ticks;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
