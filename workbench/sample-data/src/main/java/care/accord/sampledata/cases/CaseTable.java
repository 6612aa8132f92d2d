package care.accord.sampledata.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A table of planted cases: one a line, cells between bars, the parts of a cell between semicolons. What starts with `#` is
/// for people.
final class CaseTable {
    private CaseTable() {}

    /// The rows of a table beside this class, in `planted-cases/`.
    static Stream<Row> rows(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new Row(split(line, "\\|")));
    }

    private static String text(String name) {
        try (InputStream table =
                CaseTable.class.getResourceAsStream("planted-cases/%s.txt".formatted(name))) {
            if (table == null) {
                throw new IllegalArgumentException("There is no table of cases " + name);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String text, String between) {
        return Arrays.stream(text.split(between, -1)).map(String::strip).toList();
    }

    /// One case.
    record Row(List<String> cells) {
        String cell(int nth) {
            return cells.get(nth);
        }

        /// The parts of a cell, each some words in order and then settings.
        List<Phrase> phrases(int nth) {
            return split(cell(nth), ";").stream()
                    .filter(part -> !part.isEmpty())
                    .map(Phrase::of)
                    .toList();
        }
    }
}
