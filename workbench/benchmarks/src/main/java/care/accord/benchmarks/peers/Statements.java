package care.accord.benchmarks.peers;

import care.accord.benchmarks.lines.Days;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The statements both databases run, with the days of the generated claims filled in.
final class Statements {
    private Statements() {}

    /// The rule: one row for each person.
    static String assignment() {
        return read("assignment.sql");
    }

    /// Versions of claims resolved into the lines that stand.
    static String standingLines() {
        return read("standing-lines.sql");
    }

    private static String read(String name) {
        try (InputStream text = Statements.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${expandedFrom}", Days.EXPANDED_FROM.toString())
                    .replace("${windowStart}", Days.WINDOW.start().toString())
                    .replace("${windowEnd}", Days.WINDOW.end().toString())
                    .replace("${asKnownOn}", Days.AS_KNOWN_ON.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
