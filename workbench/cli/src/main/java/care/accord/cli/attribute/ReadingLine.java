package care.accord.cli.attribute;

import care.accord.population.files.FeedFile;
import care.accord.population.files.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How far the reading of files has come, as one line of a terminal that is written over. Where nobody sits at a terminal,
/// nothing is written.
final class ReadingLine implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PrintWriter terminal;
    private int written;

    ReadingLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    static boolean isWanted() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// The files, watched while they are read.
    List<FeedFile> watch(List<FeedFile> files) {
        return files.stream()
                .map(file ->
                        file.watchedBy(
                                Progress.every(
                                        SECOND,
                                        System::nanoTime,
                                        (done, total) -> show(text(file.name(), done, total)))))
                .toList();
    }

    static String text(String name, long done, long total) {
        return "reading %s %d%%".formatted(name, total == 0 ? 100 : done * 100 / total);
    }

    private void show(String text) {
        terminal.print("\r" + text + " ".repeat(Math.max(0, written - text.length())));
        terminal.flush();
        written = text.length();
    }

    @Override
    public void close() {
        if (written > 0) {
            terminal.print("\r" + " ".repeat(written) + "\r");
            terminal.flush();
        }
    }
}
