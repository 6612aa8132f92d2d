package care.accord.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A county on disk, read back the plain way: every file a list of rows by column name.
record WrittenCounty(County county, Path folder) implements AutoCloseable {

    static WrittenCounty of(County county) {
        try {
            Path folder = Files.createTempDirectory("county");
            new CountyWriter(county, folder, 2).write(Map.of());
            return new WrittenCounty(county, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line of a CSV file; a column that does not exist is an error.
    record Row(Map<String, String> fields) {
        String get(String column) {
            return Objects.requireNonNull(fields.get(column), column);
        }
    }

    List<Row> rows(String path) {
        List<String> lines = lines(path);
        String[] header = lines.getFirst().split(",", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", header.length);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], fields[i]);
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /// Both deliveries of medical claims of a payer.
    List<Row> claims(String payer) {
        List<Row> rows = new ArrayList<>(rows(payer + "/medical-claims.csv"));
        rows.addAll(rows(payer + "/medical-claims-2.csv"));
        return rows;
    }

    List<String> lines(String path) {
        try {
            return Files.readAllLines(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
