package care.accord.devstack;

import java.io.PrintStream;
import java.util.Locale;

/// Where the platform tells a person how far it is.
@FunctionalInterface
public interface Progress {
    /// For tests that have nothing to show.
    Progress SILENT = line -> {};

    void say(String line);

    /// Lines with the seconds since now: `  3.4 s  kafka is ready`.
    static Progress to(PrintStream out) {
        long began = System.nanoTime();
        return line -> {
            double seconds = (System.nanoTime() - began) / 1e9;
            out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
        };
    }
}
