package care.accord.sampledata.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// One of the CSV tables shipped beside the code, read by column name. No field contains a comma.
record Table(List<String> header, List<List<String>> rows) {
    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    static Table of(String name) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Table.class.getResourceAsStream(
                                                "/care/accord/sampledata/" + name),
                                        name),
                                StandardCharsets.UTF_8))) {
            List<List<String>> lines = reader.lines().map(Table::fields).toList();
            return new Table(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    List<Row> asRows() {
        return rows.stream().map(row -> new Row(this, row)).toList();
    }

    /// One line of the table.
    record Row(Table table, List<String> fields) {
        String text(String column) {
            int index = table.header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("There is no column '%s'".formatted(column));
            }
            return fields.get(index);
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        long cents(String column) {
            return care.accord.vocabulary.Usd.of(text(column)).cents();
        }
    }
}
