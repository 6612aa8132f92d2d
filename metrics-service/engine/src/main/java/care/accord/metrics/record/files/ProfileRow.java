package care.accord.metrics.record.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One thing that a profile asks, as the data say it.
///
/// @param path of the element within the resource, with its slice after a colon: `component:systolic.value`; blank for the whole
/// @param kind of rule
/// @param name of the slice or of the invariant; blank for other kinds
/// @param values what the rule compares with, in the words of its kind
record ProfileRow(String profile, String path, String kind, String name, String values) {
    private static final int FIELDS = 6;

    /// A row with the versions of its profile in which it stands.
    record Dated(ProfileRow row, List<String> versions) {}

    /// The rows of a file among the resources.
    static List<Dated> all(String file) {
        try (InputStream in =
                        Objects.requireNonNull(
                                ProfileRow.class.getResourceAsStream("/fhir/" + file), file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("http"))
                    .flatMap(ProfileRow::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line may say the same of several elements.
    private static Stream<Dated> read(String line) {
        String[] fields = line.split(",", FIELDS);
        return Arrays.stream(fields[2].split(" ", -1))
                .map(path ->
                        new Dated(
                                new ProfileRow(fields[0], path, fields[3], fields[4], fields[5]),
                                List.of(fields[1].split(" ", -1))));
    }

    List<String> words() {
        return List.of(values.split(" ", -1));
    }
}
