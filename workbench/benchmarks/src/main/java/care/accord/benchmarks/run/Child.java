package care.accord.benchmarks.run;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A step's process: started with this one's Java and class path, watched, and ended with this one.
final class Child {
    private static final int PATIENCE_SECONDS = 10;
    private static final boolean ON_TERMINAL =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);

    private final PrintStream progress;
    private final String title;
    private final List<String> memory;
    private final long began = System.nanoTime();

    /// @param memory the Java options that say how much of it there is
    Child(PrintStream progress, String title, List<String> memory) {
        this.progress = progress;
        this.title = title;
        this.memory = List.copyOf(memory);
    }

    /// What the process said on standard output, when it ended well.
    List<String> run(List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments)).start();
        Thread end = new Thread(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(end);
        try (InputStream doing = process.getErrorStream();
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            Thread.Builder watcher = Thread.ofVirtual();
            Tail tail = new Tail();
            Thread watching = watcher.start(() -> watch(doing, tail));
            List<String> said = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
            }
            int exit = process.waitFor();
            watching.join();
            if (exit != 0) {
                throw new IllegalStateException(
                        "The step '%s' failed: %s"
                                .formatted(title, String.join("\n", tail.lines())));
            }
            show("done", "\n");
            return said;
        } finally {
            stop(process);
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Daccord.root=" + System.getProperty("accord.root", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StepProcess.class.getName()));
        command.addAll(1, memory);
        command.addAll(arguments);
        return command;
    }

    /// Asks the process and what it started to end, then makes them.
    private static void stop(Process process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        family.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            family.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    /// The last lines a process said, for when it fails.
    private static final class Tail {
        private static final int KEPT = 30;
        private final List<String> lines = new ArrayList<>();

        synchronized void add(String line) {
            lines.add(line);
            if (lines.size() > KEPT) {
                lines.removeFirst();
            }
        }

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }
    }

    private void watch(InputStream doing, Tail tail) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(doing, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tail.add(line);
                if (ON_TERMINAL) {
                    show(line, "");
                }
            }
        } catch (IOException closed) {
            tail.add("its output could not be read");
        }
    }

    private void show(String what, String end) {
        String start = ON_TERMINAL ? "\r\033[K" : "";
        progress.printf(
                "%s%5d s  %s: %s%s",
                start, (System.nanoTime() - began) / 1_000_000_000, title, what, end);
        progress.flush();
    }
}
