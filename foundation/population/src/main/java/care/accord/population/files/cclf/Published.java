package care.accord.population.files.cclf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The published layouts: where each field of each file lies, and the lengths that records of a file may have.
final class Published {
    private static final Map<CclfFile, Map<String, Place>> PLACES = new EnumMap<>(CclfFile.class);
    private static final Map<CclfFile, NavigableSet<Integer>> LENGTHS =
            new EnumMap<>(CclfFile.class);

    static {
        for (String[] field : rows("fields.csv")) {
            PLACES.computeIfAbsent(file(field[0]), _ -> new LinkedHashMap<>())
                    .put(
                            field[1],
                            new Place(Integer.parseInt(field[2]), Integer.parseInt(field[3])));
        }
        for (String[] edition : rows("editions.csv")) {
            LENGTHS.computeIfAbsent(file(edition[0]), _ -> new TreeSet<>())
                    .add(Integer.parseInt(edition[1]));
        }
    }

    private Published() {}

    /// First and last character of a field, from 1.
    record Place(int start, int end) {}

    static Place place(CclfFile file, String field) {
        Place place = PLACES.getOrDefault(file, Map.of()).get(field);
        if (place == null) {
            throw new IllegalArgumentException(
                    "%s has no field called %s".formatted(file.label(), field));
        }
        return place;
    }

    /// The names of the fields, in their order.
    static List<String> names(CclfFile file) {
        return List.copyOf(PLACES.getOrDefault(file, Map.of()).keySet());
    }

    /// The lengths of the editions of a file.
    static NavigableSet<Integer> lengths(CclfFile file) {
        return LENGTHS.getOrDefault(file, new TreeSet<>());
    }

    private static CclfFile file(String code) {
        return CclfFile.of(code)
                .orElseThrow(() -> new IllegalArgumentException("No file is called " + code));
    }

    /// The rows of a table beside this class; comments and the header are left out.
    private static List<String[]> rows(String name) {
        try (InputStream table = Published.class.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException("The layouts come with the program: " + name);
            }
            return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
