package care.accord.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// How much memory a process and its children hold, each shared page counted once (proportional set size, Linux only).
public final class Memory {
    private static final long KILOBYTES_IN_A_MEGABYTE = 1024;

    private Memory() {}

    /// Empty where the system does not tell.
    public static OptionalLong megabytes(long pid) {
        long children =
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid)
                        .flatMap(child -> kilobytes(child).stream())
                        .sum();
        return kilobytes(pid).stream()
                .map(own -> (own + children) / KILOBYTES_IN_A_MEGABYTE)
                .findFirst();
    }

    private static OptionalLong kilobytes(long pid) {
        return Stream.of("smaps_rollup Pss:", "status VmRSS:")
                .map(place -> place.split(" ", -1))
                .flatMapToLong(
                        place -> entry(Path.of("/proc", Long.toString(pid), place[0]), place[1]))
                .findFirst();
    }

    private static LongStream entry(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")));
        } catch (IOException unknown) {
            return LongStream.empty();
        }
    }
}
